import type { Quantity } from "../../db/parameters.ts";
import { hollowStatuses, statuses } from "../../db/status.ts";
import type { Mark } from "../estimate.ts";
import { color } from "../palette.ts";
import type { Interval } from "../stats/interval.ts";
import { formatNumber } from "../words/number.ts";
import { formatPeriod } from "../words/period.ts";
import { formatInterval, formatValue } from "../words/quantity.ts";
import { canvas, type FigureOptions, roleFor } from "./canvas.ts";
import { type PairScale, pairAxis, scaleOf } from "./pair-axis.ts";
import { pairDifference } from "./pair-difference.ts";
import { widthOf } from "./panel/room.ts";
import { plate } from "./plate.ts";
import { rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";

/** Two periods of one series that nothing joins. */
export type Pair = {
  a: Mark;
  b: Mark;
  quantity: Quantity;
  /** The difference with its interval, drawn below with its zero under A. */
  difference?: Interval | undefined;
  /** What the rows are called where the periods do not tell them apart. */
  names?: { a: string; b: string } | undefined;
};

export type PairOptions = FigureOptions & { link?: ((mark: Mark) => string) | undefined };

const wide = { rowPx: 34, headPx: 0, nameX: 0, asideY: -9 };
const narrow = { rowPx: 48, headPx: 20, nameX: 8, asideY: 17 };

/** From this width on the names stand beside the marks. */
const wideLeast = 560;

/** Two values with their intervals, each in its own row: a disc for A, a square for B. */
export function pair({ a, b, quantity, difference, names }: Pair, options: PairOptions) {
  const { document, width, link } = options;
  const marks = [a, b];
  const called = names ? [names.a, names.b] : marks.map(formatPeriod);
  const isWide = width >= wideLeast;
  const { rowPx, headPx, nameX, asideY } = isWide ? wide : narrow;
  const nameRoom = Math.max(...marks.map((mark, at) => nameWidth(mark, called[at] ?? "")));
  const left = isWide ? Math.ceil(nameRoom) + 24 : 1;
  const reach = difference && a.y !== null ? reachOf(difference, a.y) : [];
  const scale = scaleOf(marks, { quantity, left, width, reach });
  const bottom = 2 * rowPx + 6;
  const rows = marks.map((mark, index) => {
    const y = 3 + index * rowPx + headPx + (rowPx - headPx) / 2;
    const shape = index === 0 ? "disc" : "square";
    const place = { document, scale, y, quantity, shape, asideY } as const;
    const at = { document, x: nameX, y: isWide ? y + 4.5 : y - 19, called: called[index] ?? "" };
    return svg(document, "g", {}, ...name(mark, at), ...drawn(mark, place, link));
  });
  const place = { document, scale, isWide, top: bottom + 24, rowPx, headPx };
  const below = difference && pairDifference({ a, b, difference }, place);
  return canvas(
    { ...options, height: bottom + 24 + (below?.height ?? 0), role: roleFor(link) },
    ...(below?.drops ?? []),
    pairAxis(scale, { document, top: 0, bottom, quantity }),
    ...rows,
    ...(below?.elements ?? []),
  );
}

/** Where the interval of the difference ends when its zero stands at a value. */
const reachOf = ({ lower, upper }: Interval, zero: number): number[] => [
  zero + lower,
  zero + upper,
];

const ofWhole = ({ value, n }: Mark): string =>
  value === null || n === null ? "" : `${formatNumber(value)} of ${formatNumber(n)}`;

const nameWidth = (mark: Mark, called: string): number =>
  widthOf(called, 12.5, 600) + widthOf(`  ${ofWhole(mark)}`, 12.5) + 6;

type NamePlace = { document: Document; x: number; y: number; called: string };

/** The name of a row on a ground of its own, since the zero line may run behind it. */
function name(mark: Mark, { document, x, y, called }: NamePlace): SVGElement[] {
  const rest = { fill: color("muted"), "font-weight": 400, dx: 8 };
  const of = ofWhole(mark);
  const text = svg(
    document,
    "text",
    { x, y: rounded(y), "font-weight": 600 },
    called,
    ...(of ? [svg(document, "tspan", rest, of)] : []),
  );
  return [plate(document, { x, y, width: nameWidth(mark, called) }), text];
}

type Place = {
  document: Document;
  scale: PairScale;
  y: number;
  quantity: Quantity;
  shape: "disc" | "square";
  /** From the line of the mark to a label that has no room on it. */
  asideY: number;
};

function drawn(mark: Mark, place: Place, link: PairOptions["link"]): SVGElement[] {
  const { document, scale, y } = place;
  if (mark.y === null) {
    const at = { x: scale.left + 7, y: rounded(y + 4.5), fill: color("muted") };
    return [svg(document, "text", at, whyNone(mark, place.quantity))];
  }
  const shape = marker(mark, mark.y, place);
  const title = svg(document, "title", {}, `${formatPeriod(mark)}: ${ofWhole(mark)}`);
  const linked = link
    ? svg(document, "a", { href: link(mark), tabindex: -1 }, title, shape)
    : shape;
  return [...whisker(mark, place), linked, ...label(mark, mark.y, place)];
}

function whyNone({ value, status, n }: Mark, quantity: Quantity): string {
  if (value === null) return statuses[status];
  if (quantity === "rate") return "no rate: no days are covered";
  return n === null ? "no share: the whole is not known" : "no share: not exact";
}

function whisker({ lower, upper }: Mark, { document, scale, y }: Place): SVGElement[] {
  if (lower === null || upper === null) return [];
  const [from, to, at] = [scale.x(lower), scale.x(upper), y].map(rounded);
  const cap = rounded(y - 4.5);
  const d = `M${from} ${cap}v9M${from} ${at}H${to}M${to} ${cap}v9`;
  return [svg(document, "path", { d, stroke: color("s1"), "stroke-width": 1.6 })];
}

function marker(mark: Mark, value: number, { document, scale, y, shape }: Place): SVGElement {
  const isHollow = hollowStatuses.includes(mark.status) || mark.relation !== "=";
  const pen = color("s1");
  const look = isHollow ? { fill: color("bg"), stroke: pen, "stroke-width": 1.8 } : { fill: pen };
  const [cx, cy] = [rounded(scale.x(value)), rounded(y)];
  if (shape === "disc") return svg(document, "circle", { cx, cy, r: 5.2, ...look });
  const corner = { x: rounded(cx - 4.6), y: rounded(cy - 4.6) };
  return svg(document, "rect", { ...corner, width: 9.2, height: 9.2, ...look });
}

/** The value and its interval to the right of the mark, else to the left, else off its line. */
function label(
  mark: Mark,
  value: number,
  { document, scale, y, quantity, asideY }: Place,
): SVGElement[] {
  const range = formatInterval(mark, quantity) ?? "";
  const strong = svg(document, "tspan", { "font-weight": 600 }, formatValue(mark, quantity));
  const weak = svg(document, "tspan", { fill: color("muted"), dx: 5 }, range);
  const room = widthOf(formatValue(mark, quantity), 12.5, 600) + widthOf(range, 12.5) + 5;
  const [from, to] = [scale.x(mark.lower ?? value) - 12, scale.x(mark.upper ?? value) + 12];
  const middle = Math.min(Math.max(scale.left + 6, scale.x(value) - room / 2), scale.end - room);
  const isRight = to + room <= scale.end;
  const isLeft = from - room >= scale.left + 6;
  const x = isRight ? to : isLeft ? from : middle;
  const baseline = y + (isRight || isLeft ? 4.5 : asideY);
  const place = { x: rounded(x), y: rounded(baseline) };
  const anchor = { "text-anchor": !isRight && isLeft ? "end" : undefined };
  const ground = { x: isRight || !isLeft ? x : x - room, y: baseline, width: room };
  return [
    plate(document, ground),
    svg(document, "text", { ...place, ...anchor }, strong, ...(range ? [weak] : [])),
  ];
}
