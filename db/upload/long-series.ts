import type { Series } from "../catalogue.ts";
import type { LiveValue } from "../entry/live-values.ts";
import { periodOf } from "../import/catalogue.ts";
import type { Cell } from "../import/cell.ts";
import { nearest } from "../near.ts";
import { periodId } from "../period.ts";
import type { Finding } from "./finding.ts";
import { type GridRow, textOf } from "./grid.ts";
import { shown } from "./hidden.ts";
import { boundsOf, type LongBounds } from "./long-bounds.ts";
import type { LongHeader } from "./long-header.ts";

/** What a long table is read by: its collection's series, all sources, and the ledger's numbers. */
export type LongRules = {
  collection: string;
  series: ReadonlyMap<string, Series>;
  sources: ReadonlySet<string>;
  source: string;
  locator: string | null;
  bounds: LongBounds;
  live: (wanted: { series: Iterable<string>; periods: Iterable<string> }) => readonly LiveValue[];
};

type Cells = Record<string, Cell>;

/** What is wrong with the series, the source and what a row repeats of both. */
export function readSeriesOf(
  row: GridRow,
  header: LongHeader,
  cells: Cells,
  rules: LongRules,
): Finding[] {
  const series = rules.series.get(`${cells.series}`);
  const at = (column: string) => ({ row: row.row, index: header.places.get(column) });
  if (!series) {
    const value = `${cells.series}`;
    return [{ ...at("series"), code: "UNKNOWN_SERIES", value, message: noSeries(value, rules) }];
  }
  const found: Finding[] = [];
  const source = `${cells.source}`;
  if (!rules.sources.has(source)) {
    const near = nearest(source.slice(0, 80), [...rules.sources]);
    const remedy = near.length > 0 ? `did you mean ${near.join(" or ")}?` : "an editor can add it";
    const message = `source "${shown(source)}" is not known; ${remedy}`;
    found.push({ ...at("source"), code: "UNKNOWN_SOURCE", value: source, message });
  }
  const place = { row: row.row, header, cells, bounds: rules.bounds };
  return [...found, ...repeats(row, header, { series, cells }), ...boundsOf(series, place)];
}

function noSeries(id: string, { collection, series }: LongRules): string {
  const [near] = nearest(id.slice(0, 120), [...series.keys()]);
  const remedy = near ? `did you mean "${near}"?` : "import it into the collection it belongs to";
  return `series "${shown(id)}" is none of the collection ${collection}; ${remedy}`;
}

/** Columns that say again what the series and the days say have to say the same. */
function repeats(
  { row, cells: sent }: GridRow,
  { places }: LongHeader,
  { series, cells }: { series: Series; cells: Cells },
): Finding[] {
  const { collection, unit, measure, categories, whole } = series;
  const period = hasPeriod(cells) ? periodId(periodOf(cells)) : "";
  const expected = { collection, unit, measure, categories, whole: whole ?? "", period };
  return Object.entries(expected).flatMap(([column, own]): Finding[] => {
    const index = places.get(column);
    const value = index === undefined ? "" : textOf(sent[index]);
    if (value === "" || own === "" || value === own) return [];
    const message = `${column} is "${shown(value)}", but the series and its days say "${own}"; correct one or empty this cell`;
    return [{ code: "SERIES_DIFFERS", message, row, index, value }];
  });
}

const hasPeriod = ({ period_label, period_start, period_end }: Cells): boolean =>
  period_label !== null || (period_start !== null && period_end !== null);
