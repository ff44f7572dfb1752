import type { Filter } from "../../db/filter.ts";
import { isAdjacent, overlaps, type Period, type PeriodType } from "../../db/period.ts";
import type { Division } from "../../db/queries/themes.ts";
import { hollowStatuses, statuses } from "../../db/status.ts";
import type { Heat } from "../heat.ts";
import type { Stack } from "../stack.ts";
import type { Drawing } from "../themes.ts";
import { formatNumber } from "./number.ts";
import { formatPeriod, formatWhen } from "./period.ts";
import { listOf } from "./sentence.ts";
import { noteTrends } from "./trend-notes.ts";
import { pluralOf } from "./unit.ts";

type Context = { division: Division; filter: Filter };

/** What one must know to read the drawing; only of what occurs in it. */
export function noteDrawing(drawing: Drawing, { division, filter }: Context): string[] {
  if (drawing.form === "multiples") {
    const { panels, reason } = drawing;
    return noteTrends({ panels, reason }, { ...filter, value: filter.value ?? "share" });
  }
  const units = pluralOf(division.whole.unit);
  const own = drawing.form === "bars" ? barNotes(drawing.stack, units) : [];
  const cells = drawing.form === "heat" ? heatNotes(drawing.heat, division) : [];
  return [...own, ...cells, "The intervals are drawn in the small multiples."];
}

function barNotes({ parts, rows, smaller, narrower }: Stack, units: string): string[] {
  const drawn = rows.filter(({ reason }) => reason === null);
  const each = `Each bar is all ${units} of its ${periodWord(rows)}; n is their number.`;
  return [
    ...(drawn.length > 0 ? [each] : []),
    ...restNotes(parts, drawn),
    ...(smaller.length > 0 ? [`${smaller.length} smaller: ${listOf(smaller)}.`] : []),
    ...(narrower.length > 0
      ? [`Left out where a broader category of the same period holds them: ${listOf(narrower)}.`]
      : []),
    ...refusals(rows),
    ...letterNotes(rows.flatMap((row) => row.statuses)),
    ...orderNotes(drawn),
  ];
}

/** As many remainders as a sentence can name. */
const restsMost = 3;

function restNotes(parts: Stack["parts"], rows: Stack["rows"]): string[] {
  const at = parts.findIndex(({ kind }) => kind === "rest");
  if (at < 0) return [];
  const amounts = rows.map((row) => {
    const of = `${formatNumber(row.slices[at]?.value ?? 0)} of ${formatNumber(row.n ?? 0)}`;
    return `${of} ${formatWhen(row)}`;
  });
  const named = amounts.length <= restsMost ? ` (${listOf(amounts)})` : "";
  return [`Not reported: what the printed categories leave of the whole${named}; not a category.`];
}

/** Why some periods have no bar, period by period. */
function refusals(rows: Stack["rows"]): string[] {
  const reasons = new Map<string, string[]>();
  for (const row of rows) {
    if (row.reason === null) continue;
    reasons.set(row.reason, [...(reasons.get(row.reason) ?? []), formatPeriod(row)]);
  }
  return [...reasons].map(([reason, names]) => `No bar for ${listOf(names)}: ${lower(reason)}`);
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function letterNotes(seen: readonly string[]): string[] {
  return hollowStatuses
    .filter((status) => seen.includes(status))
    .map((status) => `${status}: ${statuses[status]}.`);
}

/** What the distances between periods mean. */
function orderNotes(periods: readonly Period[]): string[] {
  const pairs = periods
    .slice(1)
    .map((period, index) => [periods[index] ?? period, period] as const);
  const isApart = pairs.some(([a, b]) => !isAdjacent(a, b));
  const isOver = pairs.some(([a, b]) => overlaps(a, b));
  if (isOver) return ["Some of these periods share days, so they do not add up."];
  return isApart ? ["Periods that do not follow each other stand farther apart."] : [];
}

const overlapNotes = {
  exclusive: [],
  multiple: ["An item can have several categories, so a column can add to more than 100%."],
  unknown: ["Whether an item can have several categories is not known, so no column is added up."],
};

function heatNotes({ rows, columns }: Heat, { whole, coding }: Division): string[] {
  const marks = rows.flatMap(({ cells }) => cells);
  const missing = marks.filter(
    (mark) => mark === null || (mark.share === null && mark.status !== "M"),
  );
  const valued = missing.filter((mark) => mark !== null && mark.value !== null).length;
  const hollow = marks.flatMap((mark) =>
    mark?.share && hollowStatuses.includes(mark.status) ? mark.status : [],
  );
  const words = [...new Set(hollow)].map((status) => statuses[status]);
  const units = pluralOf(whole.unit);
  return [
    `Each cell is a share of the ${units} of its ${periodWord(columns)}, in percent; n is their number.`,
    "0 is a counted zero. Rows stand in order of their mean share.",
    ...overlapNotes[coding],
    ...(missing.length > 0 ? [`Hatched: no share is known, which is not a zero.`] : []),
    ...(valued > 0 ? [`${valued} of the hatched cells have a number that gives no share.`] : []),
    ...(words.length > 0 ? [`Cut corner: ${words.join("; ")}.`] : []),
    ...orderNotes(columns),
  ];
}

const periodWords: Partial<Record<PeriodType, string>> = {
  "gregorian-month": "month",
  "partial-month": "month",
  "hijri-month": "hijri month",
  week: "week",
  quarter: "quarter",
  year: "year",
  issue: "issue",
};

/** The word for all of the periods, if one fits. */
function periodWord(periods: readonly Period[]): string {
  const words = new Set(periods.map(({ period_type }) => periodWords[period_type] ?? "period"));
  const [word = "period"] = words;
  return words.size === 1 ? word : "period";
}
