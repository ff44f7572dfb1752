import type { Words } from "../ledger.ts";
import type { Finding } from "./finding.ts";
import { type GridRow, textOf } from "./grid.ts";
import type { LongHeader } from "./long-header.ts";
import type { LongRules } from "./long-series.ts";

/** A row of the long form: an observation in full. */
export type LongRow = { row: number; words: Words };

/** An `n` that a row states: of which whole, in which period. */
export type Stated = { row: number; index: number; whole: string; period: string; n: string };

/** The `n` of a row, if it states one. */
export function statedOf(
  { row, cells }: GridRow,
  { places }: LongHeader,
  words: Words,
  { series }: LongRules,
): Stated[] {
  const index = places.get("n");
  const n = index === undefined ? "" : textOf(cells[index]).trim();
  const whole = series.get(`${words.series}`)?.whole;
  return index === undefined || n === "" || !whole
    ? []
    : [{ row, index, whole, period: `${words.period}`, n }];
}

/** Every stated `n` has to be the value of the whole, as this file gives it, else as the ledger does. */
export function checkWholes(
  rows: readonly LongRow[],
  stated: readonly Stated[],
  { live }: LongRules,
): Finding[] {
  const held = live({
    series: new Set(stated.map(({ whole }) => whole)),
    periods: new Set(stated.map(({ period }) => period)),
  });
  const values = new Map(held.map((each) => [`${each.series} ${each.period}`, each.value]));
  for (const { words } of rows) {
    const value = typeof words.value === "number" ? words.value : null;
    values.set(`${words.series} ${words.period}`, value);
  }
  return stated.flatMap(({ row, index, whole, period, n }): Finding[] => {
    const value = values.get(`${whole} ${period}`);
    if (value === Number(n)) return [];
    const known = value === null || value === undefined ? "has no value" : `is ${value}`;
    const message = `n is ${n}, but ${whole} ${known} in ${period}; correct one of them, or empty this cell`;
    return [{ code: "N_DIFFERS", message, row, index, value: n }];
  });
}
