import type { Filter } from "../../db/parameters.ts";
import { isAdjacent, type PeriodType } from "../../db/period.ts";
import type { DrawnLine, Panels } from "../panels.ts";
import { testTrend } from "../trend-test.ts";
import { intervalNote } from "./interval-note.ts";
import { markNotes } from "./mark-notes.ts";
import { noRate } from "./none.ts";
import { formatNumber } from "./number.ts";
import { listOf } from "./sentence.ts";

/** What one must know to read the panels, most needed first; only of what occurs in them. */
export function noteTrends(
  { panels, reason, under, unseen = [] }: Panels,
  filter: Filter,
): string[] {
  const lines = panels.flatMap((panel) => panel.lines);
  const notes = [
    reason,
    twoNote(lines),
    intervalNote(panels, filter),
    ...markNotes(panels),
    othersNote(lines),
    straddlingNote(lines),
    lines.some(isWithoutRate) && panels.some(({ quantity }) => quantity === "rate") ? noRate : null,
    vintageNote(lines),
    ...unseen,
    under ? `Below: ${under.title}, another count on the same axis of time.` : null,
    filter.test === "trend" && lines.some((line) => hasSteps(line, filter))
      ? "Pale steps: the level between change points, found by exact partitioning; exploratory."
      : null,
    filter.events.length > 0 && panels.some(({ isOrdinal }) => isOrdinal)
      ? "Events have days, issues stand in their order; so no events are drawn."
      : null,
  ];
  return notes.filter((note) => note !== null);
}

const isWithoutRate = ({ marks }: DrawnLine): boolean =>
  marks.some(({ value, rate, measure }) => measure === "count" && value !== null && rate === null);

function hasSteps(line: DrawnLine, filter: Filter): boolean {
  const test = testTrend(line, filter);
  return "statistics" in test && test.statistics.division !== null;
}

/** An earlier state of the ledger is drawn behind today's. */
function vintageNote(lines: readonly DrawnLine[]): string | null {
  const earlier = lines.find(({ color }) => color < 0);
  return earlier ? `Pale: the same series ${earlier.name}.` : null;
}

/** Two lonely periods are no trend. */
function twoNote(lines: readonly DrawnLine[]): string | null {
  const isTwo = lines.length > 0 && lines.every(areTwo);
  return isTwo ? "Two periods are compared. Nothing is known about the time between them." : null;
}

function areTwo({ marks }: DrawnLine): boolean {
  const [a, b, ...others] = marks.filter(({ y }) => y !== null);
  return a !== undefined && b !== undefined && others.length === 0 && !isAdjacent(a, b);
}

/** A kind of period in words: one of it, several. */
export const periodWords: Record<PeriodType, [string, string]> = {
  "gregorian-month": ["month", "months"],
  "hijri-month": ["hijri month", "hijri months"],
  week: ["week", "weeks"],
  "rolling-3-month": ["window of three months", "windows of three months"],
  quarter: ["quarter", "quarters"],
  "half-year": ["half-year", "half-years"],
  year: ["year", "years"],
  "hijri-year": ["hijri year", "hijri years"],
  "academic-year": ["academic year", "academic years"],
  issue: ["issue", "issues"],
  date: ["day", "days"],
  "partial-month": ["part of a month", "parts of months"],
  cumulative: ["running total", "running totals"],
  custom: ["other period", "other periods"],
};

/** Periods of other kinds than the one drawn. */
function othersNote(lines: readonly DrawnLine[]): string | null {
  const counts = new Map<PeriodType, number>();
  for (const { period_type: type } of lines.flatMap(({ line }) => line.others)) {
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const said = [...counts].map(
    ([type, n]) => `${formatNumber(n)} ${periodWords[type][n === 1 ? 0 : 1]}`,
  );
  return said.length === 0 ? null : `Also: ${listOf(said)}, in the table.`;
}

function straddlingNote(lines: readonly DrawnLine[]): string | null {
  const n = lines.reduce((sum, { line }) => sum + line.straddling, 0);
  if (n === 0) return null;
  return `${formatNumber(n)} ${n === 1 ? "period reaches" : "periods reach"} beyond the time asked for.`;
}
