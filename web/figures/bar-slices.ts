import { color, light, type Role, seriesRole } from "../palette.ts";
import type { Stack, StackPart, StackRow } from "../stack.ts";
import { formatShare } from "../stats/format.ts";
import { formatNumber } from "../words/number.ts";
import { formatPeriod } from "../words/period.ts";
import { rectPath, rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";

/** The address of an observation. */
export type Link = (observation: { series: string; period: string }) => string;

export type Plot = { left: number; right: number };

/** A stack with the places of its bars. */
export type Drawn = {
  stack: Stack;
  tops: number[];
  plot: Plot;
  document: Document;
  link?: Link | undefined;
};

export const barHeight = 18;

/** Slices narrower than this have no label. */
const labelLeast = 34;

export const roleOf = ({ kind, color: index }: StackPart): Role =>
  kind === "rest" ? "rule" : kind === "smaller" ? "context" : seriesRole(index);

/** The slices of every part, and the share inside each where there is room. */
export function slices(drawn: Drawn): SVGElement[] {
  const all = drawn.stack.parts.map((part, index) => ({ part, pieces: piecesOf(index, drawn) }));
  return [
    ...all.map(({ part, pieces }) => shapes(part, pieces, drawn)),
    ...all.flatMap(({ part, pieces }) => labels(part, pieces, drawn)),
  ];
}

type Piece = { row: StackRow; share: number; value: number; series: string | null } & {
  x: number;
  y: number;
  width: number;
};

function piecesOf(part: number, { stack, tops, plot }: Drawn): Piece[] {
  const scale = plot.right - plot.left;
  return stack.rows.flatMap((row, index) => {
    const slice = row.slices[part];
    if (!slice || slice.share === 0) return [];
    const before = row.slices.slice(0, part).reduce((sum, each) => sum + (each?.share ?? 0), 0);
    const place = { x: plot.left + before * scale, y: tops[index] ?? 0 };
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

/** 1.5 px of background between parts, unless the slice is hardly wider than that. */
const pathOf = ({ x, y, width }: Piece): string =>
  rectPath({ x, y, width: Math.max(width - 1.5, Math.min(width, 0.8)), height: barHeight });

function labels(part: StackPart, pieces: readonly Piece[], { document }: Drawn): SVGElement[] {
  const texts = pieces
    .filter(({ width }) => width >= labelLeast)
    .map(({ x, y, width, value, row }) => {
      const text = formatShare(value, row.n ?? 0, { decimals: 0 }) ?? "";
      return svg(document, "text", { x: rounded(x + (width - 1.5) / 2), y: y + 13 }, text);
    });
  if (texts.length === 0) return [];
  const style = { "font-size": 12, "text-anchor": "middle", ...inkOn(roleOf(part)) };
  return [svg(document, "g", { ...style, "pointer-events": "none" }, ...texts)];
}

const pale: readonly Role[] = ["s3", "s7", "context"];

/** Background colour on dark slices; on pale ones, which are pale in every look, the same ink. */
function inkOn(role: Role) {
  if (role === "rule") return {};
  return { fill: pale.includes(role) ? light.ink : color("bg") };
}
