import { color, type Role, seriesRole } from "../palette.ts";
import type { Stack, StackPart, StackRow } from "../stack.ts";
import { formatShare } from "../stats/format.ts";
import { formatNumber } from "../words/number.ts";
import { formatPeriod } from "../words/period.ts";
import { widthOf } from "./panel/room.ts";
import { type Rect, rectPath, rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";
import { inkOn, textureOf } from "./textures.ts";

/** The address of an observation. */
export type Link = (observation: { series: string; period: string }) => string;

export type Plot = { left: number; right: number };

/** A stack with the places of its bars. */
export type Drawn = {
  stack: Stack;
  tops: number[];
  barPx: number;
  plot: Plot;
  document: Document;
  /** Begins the ids of textures, where parts are told apart without colour. */
  textureId: string | null;
  link?: Link | undefined;
};

/** Slices narrower than this have no label. */
const labelLeast = 34;

export const roleOf = ({ kind, color: index }: StackPart): Role =>
  kind === "rest" ? "rule" : kind === "smaller" ? "context" : seriesRole(index);

/** The slices of every part, and the share inside each where there is room. */
export function slices(drawn: Drawn): SVGElement[] {
  const all = drawn.stack.parts.map((part, index) => ({ part, pieces: piecesOf(index, drawn) }));
  return [
    ...all.map(({ part, pieces }) => shapes(part, pieces, drawn)),
    ...all.flatMap(({ part, pieces }) => textured(part, pieces, drawn)),
    ...all.flatMap(({ part, pieces }) => labels(part, pieces, drawn)),
  ];
}

type Piece = { row: StackRow; share: number; value: number; series: string | null } & Rect;

function piecesOf(part: number, { stack, tops, plot, barPx }: Drawn): Piece[] {
  const scale = plot.right - plot.left;
  return stack.rows.flatMap((row, index) => {
    const slice = row.slices[part];
    if (!slice || slice.share === 0) return [];
    const before = row.slices.slice(0, part).reduce((sum, each) => sum + (each?.share ?? 0), 0);
    const place = { x: plot.left + before * scale, y: tops[index] ?? 0, height: barPx };
    return [{ row, ...slice, ...place, width: slice.share * scale }];
  });
}

/** One path for all slices of a part; where there are addresses, a link for each. */
function shapes(part: StackPart, pieces: readonly Piece[], { document, link }: Drawn): SVGElement {
  const fill = color(roleOf(part));
  const isLinked = link && part.kind === "category";
  if (!isLinked) return svg(document, "path", { fill, d: pieces.map(pathOf).join("") });
  const links = pieces.map((piece) => {
    const { row, value, series } = piece;
    const of = `${formatNumber(value)} of ${formatNumber(row.n ?? 0)}`;
    const title = svg(document, "title", {}, `${part.label}, ${formatPeriod(row)}: ${of}`);
    const href = link({ series: series ?? "", period: row.period });
    const path = svg(document, "path", { d: pathOf(piece) });
    return svg(document, "a", { href, tabindex: -1 }, title, path);
  });
  return svg(document, "g", { fill }, ...links);
}

function textured(
  part: StackPart,
  pieces: readonly Piece[],
  { document, textureId }: Drawn,
): SVGElement[] {
  const fill = textureId && textureOf(roleOf(part), textureId);
  return fill ? [svg(document, "path", { fill, d: pieces.map(pathOf).join("") })] : [];
}

/** 1.5 px of background between parts, unless the slice is hardly wider than that. */
const pathOf = ({ x, y, width, height }: Piece): string =>
  rectPath({ x, y, width: Math.max(width - 1.5, Math.min(width, 0.8)), height });

/** The share inside each slice that has room for it, on a plain ground where there is a texture. */
function labels(
  part: StackPart,
  pieces: readonly Piece[],
  { document, textureId }: Drawn,
): SVGElement[] {
  const role = roleOf(part);
  const written = pieces
    .filter(({ width }) => width >= labelLeast)
    .map(({ x, y, width, height, value, row }) => {
      const text = formatShare(value, row.n ?? 0, { decimals: 0 }) ?? "";
      const middle = rounded(x + (width - 1.5) / 2);
      const room = widthOf(text, 12) + 4;
      const ground = rectPath({ x: middle - room / 2, y, width: room, height });
      return { text, x: middle, y: y + height / 2 + 4, ground };
    });
  if (written.length === 0) return [];
  const texts = written.map(({ text, x, y }) => svg(document, "text", { x, y }, text));
  const grounds = { d: written.map(({ ground }) => ground).join(""), fill: color(role) };
  const style = { "font-size": 12, "text-anchor": "middle" };
  const fill = role === "rule" ? {} : { fill: inkOn(role) };
  return [
    ...(textureId && textureOf(role, textureId) ? [svg(document, "path", grounds)] : []),
    svg(document, "g", { ...style, ...fill, "pointer-events": "none" }, ...texts),
  ];
}
