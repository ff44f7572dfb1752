import type { QuotedShare } from "../../db/catalogue.ts";
import { color } from "../palette.ts";
import { formatNumber, signOf } from "../words/number.ts";
import { formatSpan } from "../words/period.ts";
import { nameQuoted } from "../words/quoted.ts";
import { canvas, type FigureOptions } from "./canvas.ts";
import { type PairScale, pairAxis } from "./pair-axis.ts";
import { widthOf } from "./panel/room.ts";
import { rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";

const wide = { rowPx: 28, markY: 14, nameY: 18.5 };
const narrow = { rowPx: 44, markY: 30, nameY: 14 };

/** From this width on the names stand beside the marks. */
const wideLeast = 560;
const radius = 4.6;

/**
 * Percentages that sources print without their counts: one hollow mark a row on an axis of 100%, an
 * arrow-head where a bound was printed, never an interval.
 */
export function quotedShares(quoted: readonly QuotedShare[], options: FigureOptions): SVGElement {
  const { document, width } = options;
  const isWide = width >= wideLeast;
  const rows = isWide ? wide : narrow;
  const left = isWide ? Math.ceil(Math.max(...quoted.map(nameWidth))) + 20 : 1;
  const scale = scaleOf(left, width);
  const bottom = quoted.length * rows.rowPx + 6;
  return canvas(
    { ...options, height: bottom + 24 },
    pairAxis(scale, { document, top: 0, bottom, quantity: "share" }),
    ...quoted.map((each, index) => {
      const top = 3 + index * rows.rowPx;
      const name = nameOf(each, { document, x: isWide ? 0 : 8, y: top + rows.nameY });
      return svg(document, "g", {}, name, ...marks(each, { document, scale, y: top + rows.markY }));
    }),
  );
}

/** Half of the last number stands to the right of the axis. */
const marginPx = 18;

function scaleOf(left: number, width: number): PairScale {
  const right = width - marginPx;
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return { left, right, end: width, ticks, x: (share) => left + share * (right - left) };
}

/** The period, and the whole where it was printed. */
const restOf = ({ period_start: first, period_end: last, denominator }: QuotedShare): string =>
  `${formatSpan(first, last)}${denominator === null ? "" : `, of ${formatNumber(denominator)}`}`;

const nameWidth = (each: QuotedShare): number =>
  widthOf(nameQuoted(each), 12.5, 600) + widthOf(restOf(each), 12.5) + 8;

const halo = { stroke: color("bg"), "stroke-width": 4, "paint-order": "stroke" };

type Place = { document: Document; x: number; y: number };

function nameOf(each: QuotedShare, { document, x, y }: Place): SVGElement {
  const rest = svg(
    document,
    "tspan",
    { fill: color("muted"), "font-weight": 400, dx: 8 },
    restOf(each),
  );
  const look = { x, y: rounded(y), "font-weight": 600, ...halo };
  return svg(document, "text", look, nameQuoted(each), rest);
}

type Row = { document: Document; scale: PairScale; y: number };

function marks(each: QuotedShare, { document, scale, y }: Row): SVGElement[] {
  const { relation, percent } = each;
  const [cx, cy] = [rounded(scale.x(percent / 100)), rounded(y)];
  const pen = color("s1");
  const disc = { cx, cy, r: radius, fill: color("bg"), stroke: pen, "stroke-width": 1.8 };
  const way = { ">": 1, "<": -1, "=": 0, "~": 0 }[relation];
  const base = rounded(cx + way * (radius + 2));
  const d = `M${base} ${rounded(cy - 3.6)}v7.2l${way * 6} -3.6z`;
  const label = `${signOf(relation)}${formatNumber(percent)}%`;
  const isRight = cx + 18 + widthOf(label, 12.5, 600) <= scale.right;
  const x = rounded(cx + (isRight ? 1 : -1) * (radius + (way === (isRight ? 1 : -1) ? 12 : 6)));
  const anchor = { "text-anchor": isRight ? undefined : "end" };
  return [
    svg(document, "circle", disc),
    ...(way === 0 ? [] : [svg(document, "path", { d, fill: pen })]),
    svg(
      document,
      "text",
      { x, y: rounded(y + 4.5), "font-weight": 600, ...anchor, ...halo },
      label,
    ),
  ];
}
