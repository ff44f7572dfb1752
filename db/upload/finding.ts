import type { Defect } from "../refusal.ts";
import { shown } from "./hidden.ts";

/** What is wrong, in a code and a sentence. */
export type Fault = { code: string; message: string };

/** A fault and where it is: `row` as a spreadsheet counts, `index` of its column from 0. */
export type Finding = Fault & { row?: number; index?: number; column?: string; value?: string };

/** A cell that was read, or its fault; `read` says as what, where it was spelled otherwise. */
export type Reading<T> = { value: T; read?: string } | Fault;

/** Findings in order of row and column, with the names of their columns and their addresses. */
export function defectsOf(findings: Finding[], names: string[]): Defect[] {
  return [...findings].sort(byPlace).map((finding) => defectOf(finding, names));
}

const byPlace = (a: Finding, b: Finding): number =>
  (a.row ?? 0) - (b.row ?? 0) || (a.index ?? -1) - (b.index ?? -1);

function defectOf({ code, message, row, index, column, value }: Finding, names: string[]): Defect {
  const name = column ?? (index === undefined ? undefined : names[index] || letters(index));
  return {
    code,
    message,
    ...(row !== undefined && { row }),
    ...(name !== undefined && { column: shown(name) }),
    ...(row !== undefined && index !== undefined && { cell: `${letters(index)}${row}` }),
    ...(value !== undefined && { value: shown(value) }),
  };
}

/** The letters over a column of a spreadsheet: 0 → `A`, 26 → `AA`. */
export function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
