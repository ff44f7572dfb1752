import type { Placed } from "../../db/entry/entry.ts";
import type { EntryPlan } from "../../db/entry/plan.ts";
import { formatNumber } from "../words/number.ts";
import { seriesName } from "./series-name.ts";
import { type Column, numeric, Table } from "./table.tsx";

/** More numbers than this are counted, not listed: a page of them would not be read. */
const rowsMost = 400;

/** Every number of a plan, those that need a look first, each beside the one that it replaces. */
export function PlanNumbers({ plan }: { plan: EntryPlan }) {
  const rows = rowsOf(plan);
  const left = rows.length - rowsMost;
  return (
    <>
      <Table
        label="Every number"
        columns={["What", "Series", "Period", ...numeric("Before", "Now"), row]}
        kind="fit"
      >
        {rows.slice(0, rowsMost).map(({ entry, what, look }) => (
          <NumberRow entry={entry} what={what} look={look} />
        ))}
      </Table>
      {left > 0 && <p class="quiet">And {formatNumber(left)} more, which are not listed here.</p>}
    </>
  );
}

const row: Column = { name: "Row", kind: "n less" };

const rowsOf = ({ added, changed, unchanged, conflicts }: EntryPlan) => [
  ...conflicts.map((entry) => ({ entry, ...looks.conflicts })),
  ...changed.map((entry) => ({ entry, ...looks.changed })),
  ...added.map((entry) => ({ entry, ...looks.added })),
  ...unchanged.map((entry) => ({ entry, ...looks.unchanged })),
];

const looks = {
  conflicts: { what: "× conflicts", look: "withdrawn" },
  changed: { what: "~ changed", look: "changed" },
  added: { what: "+ added", look: "added" },
  unchanged: { what: "= unchanged", look: "quiet" },
};

/** A month or a day stays in one line; a span of days may break. */
const dayLength = "2017-01-31".length;

type NumberProps = { entry: Placed; what: string; look: string };

function NumberRow({ entry: { words, before, row }, what, look }: NumberProps) {
  const isOther = before !== null && before.value !== words.value;
  return (
    <tr>
      <td class={look}>{what}</td>
      <th scope="row">{nameOf(`${words.series}`)}</th>
      <td class={`${words.period}`.length > dayLength ? undefined : "date"}>{words.period}</td>
      <td class="n">{isOther && <s>{shown(before.value)}</s>}</td>
      <td class="n">{shown(words.value)}</td>
      <td class="n less">{row}</td>
    </tr>
  );
}

/** The series in words, without its collection: a plan is of one. */
const nameOf = (series: string): string =>
  seriesName({ series, unit: series.split("/")[1]?.replaceAll("-", " ") ?? "" });

const shown = (value: string | number | null | undefined): string =>
  typeof value === "number" ? formatNumber(value) : "missing";
