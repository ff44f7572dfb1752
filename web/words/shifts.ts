import type { Filter } from "../../db/filter.ts";
import { comparePeriods } from "../../db/period.ts";
import type { Themes } from "../../db/queries/themes.ts";
import type { Shift, Shifts } from "../shifts.ts";
import { formatPoints } from "../stats/format.ts";
import { checked, nameless } from "./checked.ts";
import { directionOf, pointsOf } from "./comparison.ts";
import { english } from "./english.ts";
import type { Language } from "./language.ts";
import { formatNumber } from "./number.ts";
import { formatPeriod, formatWhen } from "./period.ts";
import { exactShare } from "./side.ts";
import { describeSources } from "./sources.ts";
import { pluralOf } from "./unit.ts";
import type { Words } from "./words.ts";

type Asked = Pick<Filter, "level" | "deff" | "interval" | "form">;

/** As many categories as a sentence names. */
const namedMost = 2;

/** What is said around the categories of two periods. */
export function describeShifts(
  themes: Themes,
  shifts: Shifts,
  filter: Asked,
): Words & { sentence: string } {
  const { division, sources } = themes;
  const { a, b } = shifts;
  const units = pluralOf(division?.whole.unit ?? "item");
  const sentence = sentenceOfShifts(shifts, { units });
  const who = division ? `, counted by ${division.collection.collector}` : "";
  return {
    title: `What moved: ${units} by ${division?.dimension ?? "theme"}, ${formatPeriod(a)} and ${formatPeriod(b)}`,
    subtitle: `Shares of ${wholesOf(shifts, units)}${who}.`,
    notes: notesOf(themes, shifts, { filter, units }),
    source: describeSources(sources),
    alt: sentence,
    sentence,
  };
}

/** `922 and 249 pictures`; a whole that is not known is said to be so. */
function wholesOf({ a, b }: Shifts, units: string): string {
  const [first, second] = [a, b].map(({ n }) => (n === null ? null : formatNumber(n)));
  if (first === second && first === null) return `${units} in numbers that are not known`;
  return `${first ?? "an unknown number of"} and ${second ?? "an unknown number of"} ${units}`;
}

/** Which categories moved most, and how far the two mixes are apart; held against the numbers. */
export function sentenceOfShifts(
  { shifts, a, b, dissimilarity }: Shifts,
  { units, language = english }: { units: string; language?: Language },
): string {
  const seen = shifts.filter(({ isEvident }) => isEvident);
  const [rises, falls] = [
    seen.filter(({ difference }) => (difference?.estimate ?? 0) > 0),
    seen.filter(({ difference }) => (difference?.estimate ?? 0) < 0).reverse(),
  ];
  const named = [...rises.slice(0, namedMost), ...falls.slice(0, namedMost)];
  const words = {
    ...{ a: formatPeriod(a), b: formatWhen(b), units },
    moves: named.map(moveOf),
    others: shifts.filter(({ difference }) => difference !== null).length - named.length,
    apart: dissimilarity === null ? null : perHundred(dissimilarity),
    basis: basisOf(shifts),
  };
  const directions = [
    null,
    ...named.map(({ difference }) => directionOf(difference?.estimate ?? 0)),
  ];
  const numbers = words.moves.flatMap(({ before, after }) => [before, after]);
  const moves = words.moves.map((move) => ({ ...move, name: nameless }));
  const bare = language.shifts({ ...words, a: nameless, b: nameless, moves });
  return checked(language.shifts(words), { directions, numbers, bare }, language);
}

/** Whether any difference was tested, or could at least be given. */
function basisOf(shifts: readonly Shift[]): "tested" | "untested" | "unknown" {
  if (shifts.some(({ p }) => p !== null)) return "tested";
  return shifts.some(({ difference }) => difference !== null) ? "untested" : "unknown";
}

/** Items in a hundred: whole from ten on. */
const perHundred = (part: number): string =>
  formatNumber(part < 0.1 ? Math.round(1000 * part) / 10 : Math.round(100 * part));

function moveOf({ category, a, b, difference }: Shift) {
  const [before = "", after = ""] = [a, b].map((mark) => {
    const [value, n] = [mark?.value ?? 0, mark?.n ?? 0];
    return `${formatNumber(value)} of ${formatNumber(n)} (${exactShare(value, n)})`;
  });
  const estimate = difference?.estimate ?? 0;
  return {
    name: category.label,
    direction: directionOf(estimate),
    points: pointsOf({ estimate, lower: estimate, upper: estimate }).plain,
    before,
    after,
  };
}

function notesOf(
  { division }: Themes,
  { shifts, reason, a, b, dissimilarity }: Shifts,
  { filter, units }: { filter: Asked; units: string },
): string[] {
  const asked = shifts.filter(({ p }) => p !== null).length;
  const coding = division?.coding ?? "unknown";
  if (shifts.every(({ difference }) => difference === null)) return [];
  return [
    ...(reason ? [reason] : []),
    "Two periods are compared; two are not a trend.",
    ...(filter.form === "slope"
      ? ["The lines tell which end belongs to which; nothing is known between them."]
      : []),
    ...(asked > 0
      ? [
          `Dark: evidence of a difference after Holm’s adjustment for ${asked} ${asked === 1 ? "question" : "questions"} (Fisher’s exact test). Pale: chance alone could bring it.`,
        ]
      : []),
    ...(filter.interval !== "none" && filter.form !== "slope" && reason === null
      ? [
          `Whiskers: Newcombe’s ${formatNumber(100 * filter.level)}% intervals, each by itself${filter.deff === 1 ? `; ${units} that come in sets make them too narrow` : `, for a design effect of ${filter.deff}`}.`,
        ]
      : []),
    ...(coding === "exclusive" ? [] : [codingNotes[coding]]),
    ...(dissimilarity === null && coding === "exclusive" && comparePeriods(a, b) !== 0
      ? [
          "The parts of one period do not add up to its whole, so the two mixes are not compared as one.",
        ]
      : []),
  ];
}

/** What is said instead of a drawing of nothing. */
export const noDifference =
  "No category has an exact share in both periods, so nothing is compared.";

const codingNotes = {
  multiple:
    "An item can have several categories: each is a share of all items, and they are never stacked.",
  unknown: "Whether an item can have several categories is not stated, so shares are not added.",
};

/** A difference as a cell says it: `−8.9 (−11.1 to −6.0)`. */
export function formatShift({ difference }: Shift): string {
  if (!difference) return "";
  const { estimate, lower, upper } = difference;
  return lower < upper
    ? `${formatPoints(estimate)} (${pointsOf(difference).signedRange})`
    : formatPoints(estimate);
}
