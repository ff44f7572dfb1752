import type { SeriesSummary } from "../../db/queries/collection.ts";
import type { PageContext } from "../pages/context.ts";
import { namesOf } from "../panels.ts";
import { seriesAddress } from "./address.ts";
import { Kept } from "./kept.tsx";
import { monthSpan } from "./span.ts";
import { less, numeric, Table } from "./table.tsx";

type SeriesFormProps = { context: PageContext; series: readonly SeriesSummary[] };
type Placed = { series: SeriesSummary; name: string; depth: number };

/** The series of a collection, each under its whole; any of them may be chosen together. */
export function SeriesForm({ context, series }: SeriesFormProps) {
  return (
    <form action="/trends">
      <Kept filter={context.filter} except={["series", "collection", "dimension"]} />
      <Table
        label="Series"
        columns={["Series", ...less("Periods"), ...numeric("Numbers")]}
        kind="fit"
      >
        {placesOf(series).map((placed) => (
          <SeriesRow context={context} placed={placed} />
        ))}
      </Table>
      <p class="sentence">
        <button type="submit">Show the chosen series</button>
      </p>
    </form>
  );
}

function SeriesRow({ context, placed }: { context: PageContext; placed: Placed }) {
  const { series, name, depth } = placed;
  const { id, first, last, values } = series;
  return (
    <tr>
      <th scope="row" class="chain" style={depth > 0 ? `--depth:${depth}` : undefined}>
        <input type="checkbox" name="series" value={id} aria-label={`Choose ${name}`} />{" "}
        <a href={seriesAddress(context, id)}>{name}</a>
      </th>
      <td class="quiet less">{first && last ? monthSpan(first, last) : ""}</td>
      <td class="n">{values.toLocaleString("en")}</td>
    </tr>
  );
}

function placesOf(series: readonly SeriesSummary[]): Placed[] {
  const names = namesOf(series.map(({ label }) => label));
  const all = series.map((each, at) => ({ series: each, name: names[at] ?? each.label }));
  const known = new Set(series.map(({ id }) => id));
  const below = (whole: string | null, depth: number): Placed[] =>
    all
      .filter((each) => (known.has(each.series.whole ?? "") ? each.series.whole : null) === whole)
      .flatMap((each) => [{ ...each, depth }, ...below(each.series.id, depth + 1)]);
  return below(null, 0);
}
