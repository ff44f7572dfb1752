import { dayMs, timeOf } from "../../../db/day.ts";
import { color } from "../../palette.ts";
import { widthOf } from "../panel/room.ts";
import { rounded } from "../rect-path.ts";
import { svg } from "../svg.ts";

/** Days as places on a line of whole years. */
export type Years = {
  first: number;
  last: number;
  left: number;
  right: number;
  /** Where a day begins, and where it ends. */
  start: (day: string) => number;
  end: (day: string) => number;
};

export function yearScale(
  { first, last }: { first: number; last: number },
  { left, right }: { left: number; right: number },
): Years {
  const from = timeOf(`${first}-01-01`);
  const length = timeOf(`${last + 1}-01-01`) - from;
  const at = (time: number): number => left + ((time - from) / length) * (right - left);
  return {
    ...{ first, last, left, right },
    start: (day) => at(timeOf(day)),
    end: (day) => at(timeOf(day) + dayMs),
  };
}

/** A tick where a year begins, and its name in the middle of the year where there is room. */
export function yearAxis(
  years: Years,
  { document, y }: { document: Document; y: number },
): SVGElement[] {
  const { first, last, left, right, start } = years;
  const all = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const room = (right - left) / all.length;
  const every = Math.ceil((widthOf("2016", 12) + 4) / room);
  const ticks = [...all.map((year) => start(`${year}-01-01`)), right];
  const d = ticks.map((x) => `M${rounded(x)} ${y}v6`).join("");
  const names = all
    .filter((_, at) => at % every === 0)
    .map((year) =>
      svg(
        document,
        "text",
        { x: rounded(start(`${year}-01-01`) + (every === 1 ? room / 2 : 2)), y: y + 17 },
        `${year}`,
      ),
    );
  const look = {
    "font-size": 12,
    fill: color("muted"),
    "text-anchor": every === 1 ? "middle" : undefined,
  };
  return [
    svg(document, "path", { d, stroke: color("rule-strong") }),
    svg(document, "g", look, ...names),
  ];
}
