import { concat } from "../../db/concat.ts";
import { comparePeriods, type PeriodType } from "../../db/period.ts";
import { type Status, statuses } from "../../db/status.ts";
import type { Mark } from "../estimate.ts";
import { isHollow, uncollectedDays } from "../gaps.ts";
import type { Panel } from "../panels.ts";
import { formatWhen } from "./period.ts";
import { capitalise, listOf } from "./sentence.ts";

/** What the signs of a figure mean, as far as they occur in it. */
export function markNotes(panels: readonly Panel[]): (string | null)[] {
  const marks = concat(panels.flatMap(({ lines }) => lines.map((line) => line.marks)));
  const known = marks.filter(({ y }) => y !== null);
  const letters = lettersOf(marks);
  return [
    breakNote(marks),
    letters.includes("L") ? hatchNote(panels) : null,
    hollowNote(known),
    statusNote("Letters under the axis", ["O", "Q"], letters),
    statusNote("In the table", ["D", "S"], letters),
    relationNote(known),
    windowNote(known),
    letters.includes("M") ? "Dotted axis: there can be no number." : null,
  ];
}

const lettersOf = (marks: readonly Mark[]): Status[] =>
  [...new Set(marks.map(({ status }) => status))].sort();

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

function hollowNote(known: readonly Mark[]): string | null {
  const letters = lettersOf(known.filter(isHollow));
  return letters.length === 0 ? null : `Hollow: ${said(letters)}.`;
}

/** Statuses that neither shape nor hatch shows. */
function statusNote(
  where: string,
  shown: readonly Status[],
  occurring: readonly Status[],
): string | null {
  const letters = occurring.filter((letter) => shown.includes(letter));
  return letters.length === 0 ? null : `${where}: ${said(letters)}.`;
}

const said = (letters: readonly Status[]): string =>
  letters.map((letter) => `${statuses[letter]} (${letter})`).join("; ");

function relationNote(known: readonly Mark[]): string | null {
  const relations = new Set(known.map(({ relation }) => relation));
  const isBound = relations.has(">") || relations.has("<");
  const parts = [
    ...(isBound ? ["arrows: the source gives only a bound, at least or at most"] : []),
    ...(relations.has("~") ? ["two short bars: the source says “about”"] : []),
  ];
  return parts.length === 0 ? null : `${capitalise(parts.join("; "))}.`;
}

const windows: readonly PeriodType[] = ["rolling-3-month", "half-year", "cumulative", "custom"];

function windowNote(known: readonly Mark[]): string | null {
  return known.some(({ period_type: type }) => windows.includes(type))
    ? "Thin lines: the days that a number covers; such numbers are never added."
    : null;
}
