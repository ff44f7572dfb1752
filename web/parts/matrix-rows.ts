import type { Mark } from "../estimate.ts";
import { caution, missingWord } from "./status-words.ts";

/** A month of the matrix: a number, a run of months without one, or nothing. */
export type Cell =
  | { kind: "number"; mark: Mark; letter: string | null; isBreak: boolean }
  | { kind: "missing"; word: string; isHatched: boolean; span: number }
  | { kind: "outside" };

export type Year = { year: string; cells: Cell[] };

/** Years by months, and what the letters beside the numbers mean. */
export type Matrix = { years: Year[]; notes: { letter: string; text: string }[] };

const months = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];

/** The monthly marks of one series as years by months. */
export function matrixOf(marks: readonly Mark[]): Matrix {
  const byMonth = new Map(marks.map((mark) => [mark.period_start?.slice(0, 7) ?? "", mark]));
  const texts = [...new Set(marks.flatMap((mark) => textOf(mark) ?? []))];
  const letterOf = (mark: Mark): string | null => {
    const at = texts.indexOf(textOf(mark) ?? "");
    return at < 0 ? null : letterAt(at);
  };
  const years = yearsOf([...byMonth.keys()]).map((year) => ({
    year,
    cells: merge(months.map((month) => cellOf(byMonth.get(`${year}-${month}`), letterOf))),
  }));
  return { years, notes: texts.map((text, at) => ({ letter: letterAt(at), text })) };
}

const textOf = (mark: Mark): string | null => (mark.value === null ? null : caution(mark));

const letterAt = (at: number): string => String.fromCharCode(97 + (at % 26));

function yearsOf(keys: readonly string[]): string[] {
  const numbers = keys.filter(Boolean).map((key) => Number(key.slice(0, 4)));
  const first = Math.min(...numbers);
  const length = numbers.length > 0 ? Math.max(...numbers) - first + 1 : 0;
  return Array.from({ length }, (_, at) => String(first + at));
}

function cellOf(mark: Mark | undefined, letterOf: (mark: Mark) => string | null): Cell {
  if (!mark) return { kind: "outside" };
  const { value, status } = mark;
  if (value !== null) {
    return { kind: "number", mark, letter: letterOf(mark), isBreak: status === "B" };
  }
  return { kind: "missing", word: missingWord(status), isHatched: status === "L", span: 1 };
}

/** Neighbours that are missing for the same reason become one cell. */
function merge(cells: readonly Cell[]): Cell[] {
  const merged: Cell[] = [];
  for (const cell of cells) {
    const last = merged.at(-1);
    if (cell.kind === "missing" && last?.kind === "missing" && last.word === cell.word) {
      merged[merged.length - 1] = { ...last, span: last.span + 1 };
    } else merged.push(cell);
  }
  return merged;
}
