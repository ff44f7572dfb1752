import { isAdjacent } from "../../db/period.ts";
import { color } from "../palette.ts";
import type { Stack, StackRow } from "../stack.ts";
import { barKey } from "./bar-key.ts";
import { barLabels, labelWidth } from "./bar-labels.ts";
import { type Drawn, type Link, type Plot, roleOf, slices } from "./bar-slices.ts";
import { canvas, type FigureOptions, roleFor } from "./canvas.ts";
import { widthOf } from "./panel/room.ts";
import { rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";
import { texturePatterns } from "./textures.ts";

export type BarsOptions = FigureOptions & {
  link?: Link | undefined;
  /** Whether parts have textures, for looks without colour. */
  isTextured?: boolean | undefined;
};

/** The height of a bar, and what parts it from the next. */
const sizes = { usual: { barPx: 18, gapPx: 8 }, tight: { barPx: 15, gapPx: 3 } };

/** Wholes as bars of one length, divided into shares; names above the first bar, n at the right. */
export function bars(stack: Stack, options: BarsOptions): SVGElement {
  const { document, width, link } = options;
  const size = options.isTight ? sizes.tight : sizes.usual;
  const plot = plotOf(stack, width);
  const textureId = options.isTextured ? options.id : null;
  const key = barKey(keyOf(stack), { document, textureId, ...plot });
  const tops = topsOf(stack.rows, { first: key.height + 4, ...size });
  const drawn = { stack, tops, barPx: size.barPx, plot, document, textureId, link };
  const bottom = (tops.at(-1) ?? 0) + size.barPx;
  return canvas(
    { ...options, height: bottom + 24, role: roleFor(link) },
    ...(textureId ? [svg(document, "defs", {}, ...patterns(stack, document, textureId))] : []),
    key.element,
    ...slices(drawn),
    barLabels(drawn, { width, headY: key.height - 7 }),
    axis(drawn, bottom),
  );
}

const patterns = ({ parts }: Stack, document: Document, id: string): SVGElement[] =>
  texturePatterns(document, id, parts.map(roleOf));

function plotOf({ rows }: Stack, width: number): Plot {
  const counts = rows.map(({ n }) => widthOf(n?.toLocaleString("en") ?? "", 11.5));
  return {
    left: Math.ceil(Math.min(width * 0.42, labelWidth(rows)) + 10),
    right: Math.floor(width - Math.max(16, ...counts) - 10),
  };
}

/** Neighbours in time stand closer than periods between which there is a gap. */
function topsOf(
  rows: readonly StackRow[],
  { first, barPx, gapPx }: { first: number; barPx: number; gapPx: number },
): number[] {
  const tops: number[] = [];
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const apart = before && !isAdjacent(before, row) ? gapPx : 0;
    const top = tops.at(-1);
    tops.push(top === undefined ? first : top + barPx + gapPx + apart);
  });
  return tops;
}

/** Each part with the place where its slice of the first bar begins. */
function keyOf({ parts, rows }: Stack) {
  const first = rows.find(({ reason }) => reason === null);
  let start = 0;
  return parts.map((part, index) => {
    const entry = { label: part.label, role: roleOf(part), start };
    start += first?.slices[index]?.share ?? 0;
    return entry;
  });
}

function axis({ document, plot: { left, right }, tops }: Drawn, bottom: number): SVGElement {
  const xs = [0, 25, 50, 75, 100].map((percent) =>
    rounded(left + ((right - left) * percent) / 100),
  );
  const ticks = xs.map((x) => `M${x} ${bottom + 4}v4`).join("");
  const zero = `M${left} ${(tops[0] ?? 0) - 3}V${bottom + 4}`;
  const labels = xs.map((x, index) =>
    svg(document, "text", { x, y: bottom + 20 }, index === 4 ? "100%" : String(index * 25)),
  );
  const style = { fill: color("muted"), "font-size": 12, "text-anchor": "middle" };
  return svg(
    document,
    "g",
    {},
    svg(document, "path", { d: ticks, stroke: color("rule-strong") }),
    svg(document, "path", { d: zero, stroke: color("ink") }),
    svg(document, "g", style, ...labels),
  );
}
