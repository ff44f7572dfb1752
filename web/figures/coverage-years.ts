import { color } from "../palette.ts";
import type { Axis } from "./coverage-spans.ts";
import { widthOf } from "./panel/room.ts";
import { rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";

type Place = { document: Document; width: number; top: number; bottom: number };

/** A rule where each year begins, and the names of the years above and below the strips. */
export function coverageYears(axis: Axis, { document, width, top, bottom }: Place): SVGElement[] {
  const years = yearsOf(axis);
  const xs = [...years.map(({ x }) => x), axis.right];
  const d = xs.map((x) => `M${Math.floor(x) + 0.5} ${top}V${bottom}`).join("");
  const rules = svg(document, "path", { d, stroke: color("rule") });
  return [rules, yearNames(document, years, { ys: [top - 7, bottom + 14], width })];
}

type Year = { name: string; x: number; end: number };

function yearsOf(axis: Axis): Year[] {
  const [first, last] = [axis.window.first, axis.window.last].map((day) => Number(day.slice(0, 4)));
  const count = (last ?? 0) - (first ?? 0) + 1;
  return Array.from({ length: count }, (_, index) => {
    const year = (first ?? 0) + index;
    const x = Math.max(axis.left, axis.x(`${year}-01-01`));
    return { name: String(year), x, end: Math.min(axis.right, axis.x(`${year + 1}-01-01`)) };
  });
}

type Lines = { ys: readonly number[]; width: number };

/** Every year, or every second or third where they are narrow, above and below the strips. */
function yearNames(document: Document, years: readonly Year[], { ys, width }: Lines): SVGElement {
  const half = widthOf("2013", 12) / 2;
  const room = Math.min(...years.slice(1, -1).map(({ x, end }) => end - x));
  const every = Math.max(1, Math.ceil((2 * half + 4) / room));
  const named = years.filter((_, index) => index % every === 0);
  const texts = ys.flatMap((y) =>
    named.map(({ name, x, end }) => {
      const middle = Math.min(Math.max(half, (x + end) / 2), width - half);
      return svg(document, "text", { x: rounded(middle), y }, name);
    }),
  );
  return svg(
    document,
    "g",
    { "font-size": 12, fill: color("muted"), "text-anchor": "middle" },
    ...texts,
  );
}
