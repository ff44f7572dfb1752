import type { MediaUses, Use } from "../../claim-age.ts";
import { color } from "../../palette.ts";
import { formatAge } from "../../words/media-age.ts";
import { canvas, type FigureOptions } from "../canvas.ts";
import { rounded } from "../rect-path.ts";
import { svg } from "../svg.ts";
import { shorten } from "../text-width.ts";
import { type Years, yearAxis, yearScale } from "./years.ts";

/** The age stands beside the words, or below them where room is short. */
const beside = { rowPx: 46, ageY: 16, markY: 31 };
const below = { rowPx: 62, ageY: 31, markY: 46 };
const wideLeast = 560;
const topPx = 4;
const axisPx = 24;

/**
 * Each piece of media on a line of years, from its first known use to the claim: a dot where a day
 * is known, an open bar over the days where only a month or a year is. The age stands beside it.
 */
export function mediaAges(media: readonly MediaUses[], options: FigureOptions): SVGElement {
  const { document, width } = options;
  const size = width >= wideLeast ? beside : below;
  const bottom = topPx + media.length * size.rowPx;
  const years = yearScale(spanOf(media), { left: 1, right: width - 1 });
  return canvas(
    { ...options, height: bottom + axisPx },
    svg(document, "path", { d: rulesOf(years, bottom), stroke: color("rule") }),
    ...media.flatMap((each, at) =>
      rowOf(each, { document, years, width, size, y: topPx + at * size.rowPx }),
    ),
    svg(document, "path", { d: `M0 ${bottom + 0.5}H${width}`, stroke: color("ink") }),
    ...yearAxis(years, { document, y: bottom }),
  );
}

function spanOf(media: readonly MediaUses[]): { first: number; last: number } {
  const days = media.flatMap(({ uses }) => uses.flatMap((use) => [use.days.first, use.days.last]));
  const years = days.map((day) => Number(day.slice(0, 4)));
  return { first: Math.min(...years), last: Math.max(...years) };
}

function rulesOf({ first, last, start }: Years, bottom: number): string {
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return years.map((year) => `M${rounded(start(`${year}-01-01`))} ${topPx}V${bottom}`).join("");
}

type Place = {
  document: Document;
  years: Years;
  width: number;
  size: typeof beside;
  y: number;
};

function rowOf({ facts, uses }: MediaUses, place: Place): SVGElement[] {
  const { document, years, width, size, y } = place;
  const [first, last] = [uses[0], uses.at(-1)];
  if (!first || !last) return [];
  const middle = y + size.markY;
  const age = last.age ? formatAge(last.age) : "";
  const halo = { stroke: color("bg"), "stroke-width": 4, "paint-order": "stroke" };
  const isBelow = size === below;
  const room = (isBelow ? width : width - age.length * 7.2 - 20) / 1.06;
  const at = isBelow ? { x: 0 } : { x: width, "text-anchor": "end" };
  const d = `M${rounded(years.start(first.days.first))} ${middle}H${rounded(years.end(last.days.last))}`;
  return [
    svg(document, "path", { d, stroke: color("s1"), "stroke-width": 2 }),
    ...uses.map((use) => markOf(use, { document, years, y: middle })),
    svg(document, "text", { y: y + 16, ...halo }, shorten(facts.claim.claim, room, { size: 12.5 })),
    svg(
      document,
      "text",
      { ...at, y: y + size.ageY, "font-size": 12, fill: color("ink-2"), ...halo },
      age,
    ),
  ];
}

function markOf({ days }: Use, { document, years, y }: Omit<Place, "width" | "size">): SVGElement {
  const [from, to] = [years.start(days.first), years.end(days.last)];
  if (days.first === days.last) {
    return svg(document, "circle", { cx: rounded(from), cy: y, r: 4, fill: color("s1") });
  }
  const look = { fill: color("bg"), stroke: color("s1"), "stroke-width": 1.4 };
  const width = Math.max(5, rounded(to - from));
  return svg(document, "rect", { x: rounded(from), y: y - 5, width, height: 10, ...look });
}
