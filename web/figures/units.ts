import { color } from "../palette.ts";
import { formatNumber } from "../words/number.ts";
import { pluralOf } from "../words/unit.ts";
import { canvas, type FigureOptions } from "./canvas.ts";
import { widthOf } from "./panel/room.ts";
import { rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";
import { type Field, fieldBelow, fieldBeside } from "./unit-field.ts";

/** `value` of `n` units, and the name of the period in which they were counted. */
export type UnitCount = { value: number; n: number; unit: string; name: string };

const headPx = 54;
const stackGapPx = 24;

/**
 * One square for each unit, filled by column from the left; several counts at one scale, side by
 * side or, where their names have no room, one below the other.
 */
export function units(counts: readonly UnitCount[], options: FigureOptions): SVGElement {
  const { document, width, isTight = false } = options;
  const isNarrow = width < 500;
  const gap = isNarrow ? 20 : 44;
  const beside = counts.map((count, index) => headOf(count, isNarrow && index > 0));
  const widths = beside.map((head) => head.width);
  const isBelow = widths.reduce((sum, each) => sum + each + gap, -gap) > width;
  const field = isBelow
    ? fieldBelow(counts, width)
    : fieldBeside(counts, { widths, gap, width, isTight });
  const step = isBelow ? headPx + field.height + stackGapPx : 0;
  let x = 0;
  const groups = counts.map((count, index) => {
    const head = headOf(count, isNarrow && index > 0 && !isBelow);
    const at = isBelow ? `0 ${rounded(index * step)}` : rounded(x);
    x += Math.max(head.width, field.widthOf(count.n)) + gap;
    const parts = [heading(document, count, head.rest), area(document, count, field)];
    return svg(document, "g", { transform: `translate(${at})` }, ...parts);
  });
  const height = headPx + field.height + step * (counts.length - 1);
  return canvas({ ...options, height }, ...groups);
}

/** What follows the number, and the width of the line; where room is short, without the unit. */
function headOf({ value, n, unit, name }: UnitCount, isShort: boolean) {
  const rest = ` of ${formatNumber(n)}${isShort ? "" : ` ${pluralOf(unit)}`}`;
  const first = widthOf(formatNumber(value), 22, 600) + widthOf(rest, 15, 600);
  return { rest, width: Math.max(first, widthOf(name, 14)) };
}

function heading(document: Document, { value, name }: UnitCount, rest: string): SVGElement {
  const number = { "font-size": 22, fill: color("s1") };
  const line = { y: 23, "font-size": 15, "font-weight": 600 };
  return svg(
    document,
    "g",
    {},
    svg(document, "text", line, svg(document, "tspan", number, formatNumber(value)), rest),
    svg(document, "text", { y: 42, "font-size": 14, fill: color("muted") }, name),
  );
}

/** The units in question, and the rest of the whole. */
function area(document: Document, { value, n }: UnitCount, field: Field): SVGElement {
  const path = (from: number, to: number, ink: string): SVGElement[] =>
    from < to ? [svg(document, "path", field.pathOf(from, to, ink))] : [];
  const place = { transform: `translate(0 ${headPx})` };
  const parts = [...path(value, n, color("rule")), ...path(0, value, color("s1"))];
  return svg(document, "g", place, ...parts);
}
