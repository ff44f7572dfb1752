import { lastDayOfMonth } from "../day.ts";
import type { Words } from "../ledger.ts";
import type { Defect } from "../refusal.ts";
import type { Entry } from "./entry.ts";
import type { Target } from "./target.ts";

/** A checked row of the simple form: a month, a category by its label, a count, a total. */
export type SimpleRow = {
  row: number;
  month: string;
  theme: string;
  count: number;
  total: number | null;
  note: string | null;
};

/** Where the numbers stand: a source, and the words for a row's place in it. */
export type Place = { source: string; locator: string | null };

/**
 * Rows of the simple form as observations of the target's series: one for each count, one for each
 * month's total. A category without a series, and a total without a whole, are refused.
 */
export function entriesOf(
  rows: readonly SimpleRow[],
  target: Target,
  place: Place,
): { entries: Entry[]; defects: Defect[] } {
  const series = new Map(target.parts.map((part) => [part.category.label, part.series.id]));
  const defects: Defect[] = [];
  const entries: Entry[] = [];
  const totals = new Set<string>();
  for (const row of rows) {
    const id = series.get(row.theme);
    if (!id) {
      defects.push(noSeries(row, target));
      continue;
    }
    const words = wordsOf(id, row, { place, value: row.count, note: row.note });
    entries.push({ words, row: row.row, column: "count" });
    if (row.total === null || totals.has(row.month)) continue;
    totals.add(row.month);
    if (!target.whole) {
      defects.push(noWhole(row, target));
      continue;
    }
    const total = wordsOf(target.whole.id, row, { place, value: row.total, note: null });
    entries.push({ words: total, row: row.row, column: "total" });
  }
  return { entries, defects };
}

type Value = { place: Place; value: number; note: string | null };

function wordsOf(series: string, { month, row }: SimpleRow, { place, value, note }: Value): Words {
  return {
    id: `${series}/${month}`,
    series,
    period: month,
    period_start: `${month}-01`,
    period_end: lastDayOfMonth(month),
    period_type: "gregorian-month",
    period_label: null,
    period_order: null,
    value,
    relation: "=",
    status: "A",
    period_as_stated: null,
    source: place.source,
    locator: place.locator ?? `row ${row}`,
    fragment: null,
    note,
  };
}

function noSeries({ row, theme }: SimpleRow, { collection, parts }: Target): Defect {
  const known = parts.map(({ category }) => category.label);
  const message = `${collection.title} has no series for "${theme}"; it has ${known.join(", ")}. An editor can add one.`;
  return { code: "UNKNOWN_THEME", row, column: "theme", value: theme, allowed: known, message };
}

function noWhole({ row, total }: SimpleRow, { collection }: Target): Defect {
  const message = `${collection.title} counts no totals; leave the total empty.`;
  return { code: "UNKNOWN_COLUMN", row, column: "total", value: String(total), message };
}
