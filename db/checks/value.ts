import type { Relation, Row } from "../row.ts";

export type Dated = { period_start: string; period_end: string };
export type Exact = Row & { value: number };
export type Addable = Exact & Dated;

type Bounded = { value: number | null; relation: Relation | null };

/** Whether a value is known exactly: neither missing nor a bound nor about. */
export const isExact = (row: Row): row is Exact => row.value !== null && row.relation === "=";

/** Whether a row says on which days its period lies. */
export const isDated = (row: Row): row is Row & Dated =>
  row.period_start !== null && row.period_end !== null;

/** Whether a row may enter a sum over time: an exact count, not a level, of known days. */
export const isAddable = (row: Row): row is Addable =>
  row.measure === "count" && isExact(row) && isDated(row);

/** A value with its bound: `700`, `>700`, `~80`; null if missing. */
export function boundOf({ value, relation }: Bounded): number | string | null {
  return value === null || relation === "=" || relation === null ? value : `${relation}${value}`;
}

/** The least and the most that a value can be; a round "about" is good to half its last digit. */
export function rangeOf({ value, relation }: Bounded): [least: number, most: number] {
  if (value === null) return [0, Number.POSITIVE_INFINITY];
  if (relation === ">") return [value, Number.POSITIVE_INFINITY];
  if (relation === "<") return [0, value];
  const half = relation === "~" ? unitOf(value) / 2 : 0;
  return [value - half, value + half];
}

/** Whether both values can be true of one number. */
export function canAgree(a: Bounded, b: Bounded): boolean {
  const [leastA, mostA] = rangeOf(a);
  const [leastB, mostB] = rangeOf(b);
  return leastA <= mostB && leastB <= mostA;
}

/** Rounds half away from zero, as printed percentages are. */
export function roundTo(number: number, decimals: number): number {
  const scale = 10 ** decimals;
  return (Math.sign(number) * Math.round(Math.abs(number) * scale)) / scale;
}

/** The sum of exact counts. */
export const sumOf = (rows: readonly Exact[]): number =>
  rows.reduce((sum, { value }) => sum + value, 0);

function unitOf(value: number): number {
  const zeros = /0*$/.exec(String(value))?.[0].length ?? 0;
  return Number.isInteger(value) && value !== 0 ? 10 ** zeros : 1;
}
