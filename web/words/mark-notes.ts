import { comparePeriods, type PeriodType } from "../../db/period.ts";
import { type Status, statuses } from "../../db/status.ts";
import type { Mark } from "../estimate.ts";
import { isHollow, uncollectedDays } from "../gaps.ts";
import type { Panel } from "../panels.ts";
import { formatWhen } from "./period.ts";
import { listOf } from "./sentence.ts";

/** What the signs of a figure mean, as far as they occur in it. */
export function markNotes(panels: readonly Panel[]): (string | null)[] {
  const marks = panels.flatMap(({ lines }) => lines.flatMap((line) => line.marks));
  return [
    breakNote(marks),
    hatchNote(panels),
    hollowNote(marks),
    statusNote("Letters under the axis", ["O", "Q"], marks),
    statusNote("In the table", ["D", "S"], marks),
    relationNote(marks),
    windowNote(marks),
    impossibleNote(marks),
  ];
}

/** When each break is; why stands beside its rules and in the table. */
function breakNote(marks: readonly Mark[]): string | null {
  const breaks = marks.filter(({ status }) => status === "B").sort(comparePeriods);
  if (breaks.length === 0) return null;
  const when = listOf([...new Set(breaks.map(formatWhen))]);
  return `Double rule: break ${when}; the two sides are not comparable.`;
}

function hatchNote(panels: readonly Panel[]): string | null {
  const isHatched = panels.some(
    (panel) => !panel.isOrdinal && uncollectedDays(panel.lines).length > 0,
  );
  return isHatched ? "Hatched: published, but not collected; that is not a zero." : null;
}

function hollowNote(marks: readonly Mark[]): string | null {
  const letters = lettersOf(marks.filter((mark) => isHollow(mark) && mark.y !== null));
  return letters.length === 0 ? null : `Hollow: ${said(letters)}.`;
}

/** Statuses that neither shape nor hatch shows. */
function statusNote(
  where: string,
  shown: readonly Status[],
  marks: readonly Mark[],
): string | null {
  const letters = lettersOf(marks).filter((letter) => shown.includes(letter));
  return letters.length === 0 ? null : `${where}: ${said(letters)}.`;
}

const lettersOf = (marks: readonly Mark[]): Status[] =>
  [...new Set(marks.map(({ status }) => status))].sort();

const said = (letters: readonly Status[]): string =>
  letters.map((letter) => `${statuses[letter]} (${letter})`).join("; ");

function relationNote(marks: readonly Mark[]): string | null {
  const has = (relation: string): boolean =>
    marks.some((mark) => mark.y !== null && mark.relation === relation);
  const parts = [
    ...(has(">") || has("<") ? ["arrows: the source gives only a bound, at least or at most"] : []),
    ...(has("~") ? ["two short bars: the source says “about”"] : []),
  ];
  const [first = ""] = parts;
  return parts.length === 0
    ? null
    : `${first.charAt(0).toUpperCase()}${parts.join("; ").slice(1)}.`;
}

const windows: readonly PeriodType[] = ["rolling-3-month", "half-year", "cumulative", "custom"];

function windowNote(marks: readonly Mark[]): string | null {
  const isWindow = marks.some(({ y, period_type }) => y !== null && windows.includes(period_type));
  return isWindow
    ? "Thin lines: the days that a number covers; such numbers are never added."
    : null;
}

const impossibleNote = (marks: readonly Mark[]): string | null =>
  marks.some(({ status }) => status === "M") ? "Dotted axis: there can be no number." : null;
