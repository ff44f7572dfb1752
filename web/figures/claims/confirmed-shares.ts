import { type Confirmed, isRanked } from "../../claim-confirmed.ts";
import { color } from "../../palette.ts";
import { canvas, type FigureOptions } from "../canvas.ts";
import { rounded } from "../rect-path.ts";
import { svg } from "../svg.ts";
import { shorten } from "../text-width.ts";

const wideLeast = 560;
const headPx = 24;
const axisPx = 26;

type Size = { rowPx: number; nameX: number; nameY: number; left: number; right: number; y: number };

/** Names stand beside the marks, or above them where room is short. */
function sizeFor(width: number): Size {
  const right = width - 118;
  return width >= wideLeast
    ? { rowPx: 28, nameX: 0, nameY: 18, left: Math.round(width * 0.34), right, y: 14 }
    : { rowPx: 44, nameX: 0, nameY: 14, left: 8, right, y: 29 };
}

/**
 * The share of resolved claims that somebody else confirmed: a dot with its interval, and an open
 * segment from the least to the most it could be of all claims, should the pending ones turn out so.
 */
export function confirmedShares(rows: readonly Confirmed[], options: FigureOptions): SVGElement {
  const { document, width } = options;
  const size = sizeFor(width);
  const bottom = headPx + rows.length * size.rowPx;
  const x = (share: number): number => size.left + share * (size.right - size.left);
  return canvas(
    { ...options, height: bottom + axisPx },
    ...axisOf({ document, size, bottom, x }),
    svg(
      document,
      "text",
      { x: width, y: 12, "font-size": 12, fill: color("muted"), "text-anchor": "end" },
      "confirmed of resolved",
    ),
    ...rows.flatMap((row, at) =>
      rowOf(row, { document, size, x, width, top: headPx + at * size.rowPx }),
    ),
  );
}

type Axis = { document: Document; size: Size; bottom: number; x: (share: number) => number };

function axisOf({ document, bottom, x }: Axis): SVGElement[] {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const d = steps.slice(1).map((step) => `M${rounded(x(step))} ${headPx}V${bottom}`);
  const names = steps.map((step) =>
    svg(
      document,
      "text",
      { x: rounded(x(step)), y: bottom + 18 },
      `${100 * step}${step === 1 ? "%" : ""}`,
    ),
  );
  const letters = { "font-size": 12, fill: color("muted"), "text-anchor": "middle" };
  return [
    svg(document, "path", { d: d.join(""), stroke: color("rule") }),
    svg(document, "path", { d: `M${rounded(x(0))} ${headPx}V${bottom}`, stroke: color("ink") }),
    svg(document, "g", letters, ...names),
  ];
}

type Place = Omit<Axis, "bottom"> & { width: number; top: number };

function rowOf(row: Confirmed, { document, size, x, width, top }: Place): SVGElement[] {
  const y = top + size.y;
  const room = size.left > 20 ? size.left - 14 : width - 126;
  const name = shorten(row.name, room / 1.08, { size: 12.5 });
  const pending = row.pending > 0 ? `, ${row.pending} pending` : "";
  const counts = `${row.confirmed} of ${row.resolved}${pending}`;
  const halo = { stroke: color("bg"), "stroke-width": 4, "paint-order": "stroke" };
  const pen = color(isRanked(row) ? "s1" : "context");
  const label = svg(document, "text", { y: top + size.nameY, ...halo }, name);
  return [
    label,
    svg(
      document,
      "text",
      { x: width, y: y + 4, "font-size": 12, fill: color("ink-2"), "text-anchor": "end" },
      counts,
    ),
    ...boundsOf(row, { document, x, y }),
    ...markOf(row, { document, x, y, pen }),
  ];
}

type Mark = { document: Document; x: (share: number) => number; y: number };

/** From the least to the most, as a thin open bar. */
function boundsOf({ least, most, pending }: Confirmed, { document, x, y }: Mark): SVGElement[] {
  if (least === null || most === null || pending === 0) return [];
  const rect = { x: rounded(x(least)), width: rounded(x(most) - x(least)) };
  const look = { fill: "none", stroke: color("rule-strong"), "stroke-dasharray": "2 2" };
  return [svg(document, "rect", { ...rect, y: y - 5, height: 10, ...look })];
}

function markOf(
  { estimate, lower, upper }: Confirmed,
  { document, x, y, pen }: Mark & { pen: string },
): SVGElement[] {
  if (estimate === null || lower === null || upper === null) return [];
  const d = `M${rounded(x(lower))} ${y}H${rounded(x(upper))}`;
  const dot = { cx: rounded(x(estimate)), cy: y, r: 4.4, fill: color("s1") };
  return [
    svg(document, "path", { d, stroke: pen, "stroke-width": 1.6 }),
    svg(document, "circle", dot),
  ];
}
