import { exposureDays } from "../../db/period.ts";
import type { Beside } from "../../db/queries/compare.ts";
import type { Row } from "../../db/row.ts";
import type { PageContext } from "../pages/context.ts";
import { namesOf } from "../panels.ts";
import { formatDecimal, formatRange } from "../stats/format.ts";
import { rateRatioExact } from "../stats/rate-ratio-exact.ts";
import { formatRate } from "../words/number.ts";
import { formatPeriod } from "../words/period.ts";
import { capitalise } from "../words/sentence.ts";
import { addressOf, observationAddress } from "./address.ts";
import { numeric, Table } from "./table.tsx";
import { valueText } from "./value.tsx";

type BesideTableProps = { context: PageContext; beside: readonly Beside[] };

/** As many series as one reads beside the one compared; the largest. */
const rowsMost = 10;

/** The two periods in the series of the same collection: counts, by the day, and their change. */
export function BesideTable({ context, beside }: BesideTableProps) {
  const shown = largest(beside);
  const names = namesOf(shown.map(({ series }) => series.label));
  const [first] = shown;
  if (!first?.a || !first.b) return null;
  const { level } = context.filter;
  return (
    <Table
      label="The same two periods in other series"
      columns={[
        "Series",
        ...numeric(
          formatPeriod(first.a),
          formatPeriod(first.b),
          "A day",
          "Change, by the day",
          `${Math.round(level * 1000) / 10}% interval`,
        ),
      ]}
    >
      {shown.map((each, at) => (
        <BesideRow context={context} beside={each} name={capitalise(names[at] ?? "")} />
      ))}
    </Table>
  );
}

type RowProps = { context: PageContext; beside: Beside; name: string };

function BesideRow({ context, beside: { series, a, b }, name }: RowProps) {
  if (!a || !b) return null;
  const { filter } = context;
  const change = changeOf(a, b, filter.interval === "none" ? null : filter.level);
  const address = addressOf(context, "/compare", {
    ...{ series: [series.id], a: a.period, b: b.period },
    ...{ interval: filter.interval === "none" ? "none" : undefined, level: filter.level },
  });
  return (
    <tr>
      <th scope="row">
        <a href={address}>{name}</a>
      </th>
      {[a, b].map((row) => (
        <td class="n">
          <a href={observationAddress(context, row)}>{valueText(row)}</a>
        </td>
      ))}
      <td class="n">{change.rates}</td>
      <td class="n">{change.percent}</td>
      <td class="n">{change.range}</td>
    </tr>
  );
}

/** What changed by the day; empty where a number is not an exact count or its days are not known. */
function changeOf(a: Row, b: Row, level: number | null) {
  const [first, second] = [exposureDays(a), exposureDays(b)];
  const isExact = [a, b].every(({ value, relation }) => relation === "=" && isCount(value));
  if (!first || !second || !isExact || a.measure === "level") {
    return { rates: "", percent: "", range: "" };
  }
  const earlier = { count: a.value ?? 0, exposure: first };
  const later = { count: b.value ?? 0, exposure: second };
  const ratio = rateRatioExact(earlier, later, { level: level ?? 0.95 });
  const rates = [earlier, later].map(({ count, exposure }) => formatRate(count / exposure));
  const { estimate = null, lower = null, upper = null } = ratio ?? {};
  return {
    rates: rates.join(" to "),
    percent: estimate === null || !Number.isFinite(estimate) ? "" : `${percentOf(estimate)}%`,
    range: level === null ? "" : rangeOf(lower, upper),
  };
}

const isCount = (value: number | null): boolean => value !== null && Number.isInteger(value);

const percentOf = (ratio: number): string => formatDecimal(100 * (ratio - 1), { signed: true });

function rangeOf(lower: number | null, upper: number | null): string {
  if (lower === null || upper === null || !Number.isFinite(upper)) return "";
  return `${formatRange(percentOf(lower), percentOf(upper))}%`;
}

/** Totals first, then the parts with most items. */
function largest(beside: readonly Beside[]): Beside[] {
  const isPart = ({ series }: Beside): number => Number(series.whole !== null);
  return [...beside]
    .filter(({ a }) => a?.measure === "count")
    .sort((x, y) => isPart(x) - isPart(y) || (y.a?.value ?? 0) - (x.a?.value ?? 0))
    .slice(0, rowsMost);
}
