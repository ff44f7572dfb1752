import { color } from "../palette.ts";
import type { Shift, Shifts } from "../shifts.ts";
import { formatNumber } from "../words/number.ts";
import { formatPeriod } from "../words/period.ts";
import { exactShare } from "../words/side.ts";
import { canvas, type FigureOptions } from "./canvas.ts";
import { widthOf } from "./panel/room.ts";
import { spread } from "./panel/spread.ts";
import { rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";
import { shorten } from "./text-width.ts";

type Ends = { shift: Shift; a: number; b: number; left: string; right: string };

const rowPx = 15;
const gapLeast = 60;
const gapMost = 300;

/**
 * The shares of two periods as two axes, each category joined to itself; its count at both ends. The
 * line shows which is which, and nothing of the time between.
 */
export function slope({ shifts, a, b }: Shifts, options: FigureOptions): SVGElement {
  const { document, width } = options;
  const ends = endsOf(shifts, width);
  const looseness = options.isTight ? 1 : 1.25;
  const high = Math.max(options.isTight ? 200 : 280, (ends.length + 1) * rowPx * looseness);
  const top = Math.max(...ends.flatMap((each) => [each.a, each.b])) || 0.01;
  const roomOf = (texts: readonly string[]): number =>
    Math.max(...texts.map((text) => widthOf(text, 12.5, 600))) + 12;
  const leftRoom = roomOf(ends.map(({ left }) => left));
  const rightRoom = roomOf(ends.map(({ right }) => right));
  const gap = Math.min(gapMost, Math.max(gapLeast, width - leftRoom - rightRoom));
  const [from, to] = [leftRoom, leftRoom + gap];
  const heads = headsOf([a, b].map(formatPeriod), { from, to, width });
  const topPx = heads.bottom + 16;
  const y = (share: number): number => topPx + 8 + (1 - share / top) * high;
  const place = { from: topPx, to: topPx + high + 18 };
  const wishes = (share: (each: Ends) => number) =>
    spread(
      ends.map((each) => ({ at: y(share(each)), extent: rowPx })),
      place,
    );
  const [lefts, rights] = [wishes((each) => each.a), wishes((each) => each.b)];
  const lines = ends.map((each, at) =>
    drawn(document, each, {
      ...{ from, to, y1: rounded(y(each.a)), y2: rounded(y(each.b)) },
      ...{ left: lefts[at] ?? 0, right: rights[at] ?? 0 },
    }),
  );
  const axes = `M${Math.round(from) + 0.5} ${topPx}V${topPx + high + 10}M${Math.round(to) + 0.5} ${topPx}V${topPx + high + 10}`;
  return canvas(
    { ...options, height: topPx + high + 24 },
    svg(document, "path", { d: axes, stroke: color("rule-strong") }),
    ...heads.places.map(({ text, ...at }) =>
      svg(document, "text", { ...at, "font-weight": 600 }, text),
    ),
    ...lines,
  );
}

type Axes = { from: number; to: number; width: number };

/** The names of the periods, each over its axis; in two rows where they would touch. */
function headsOf([a = "", b = ""]: readonly string[], { from, to, width }: Axes) {
  const [first, second] = [a, b].map((text) => widthOf(text, 12.5, 600));
  const [end, start] = [Math.max(from, first ?? 0), Math.min(to, width - (second ?? 0))];
  const bottom = end + 8 < start ? 14 : 29;
  const places = [
    { text: a, x: rounded(end), y: 14, "text-anchor": "end" },
    { text: b, x: rounded(start), y: bottom },
  ];
  return { places, bottom };
}

/** The categories that have two shares, and their labels as long as there is room. */
function endsOf(shifts: readonly Shift[], width: number): Ends[] {
  const isWide = width >= 560;
  // A name that would push the second axis off the page is cut; the table has it whole.
  const rightRoom = 80;
  const room = isWide ? Number.POSITIVE_INFINITY : width - gapLeast - rightRoom;
  return shifts.flatMap((shift) => {
    const { a, b, category } = shift;
    if (!a || !b || a.share === null || b.share === null) return [];
    const [first, second] = [a, b].map(({ value, n }) => exactShare(value ?? 0, n ?? 0));
    const counts = [a, b].map(({ value }) => (isWide ? ` (${formatNumber(value ?? 0)})` : ""));
    const rest = ` ${first}${counts[0]}`;
    const nameRoom = (room - widthOf(rest, 12.5, 600)) / 1.17;
    const left = `${shorten(category.label, nameRoom, { size: 12.5 })}${rest}`;
    const right = `${second}${counts[1]}${isWide ? ` ${category.label}` : ""}`;
    return [{ shift, a: a.share, b: b.share, left, right }];
  });
}

type Place = { from: number; to: number; y1: number; y2: number; left: number; right: number };

function drawn(document: Document, { shift, left, right }: Ends, place: Place): SVGElement {
  const { from, to, y1, y2 } = place;
  const { isEvident } = shift;
  const pen = color(isEvident ? "s1" : "context");
  const line = { stroke: pen, "stroke-width": isEvident ? 2 : 1.2 };
  const text = isEvident ? { "font-weight": 600 } : { fill: color("muted") };
  const leaders = [
    ...leader(from - 8, place.left, from - 2, y1),
    ...leader(to + 8, place.right, to + 2, y2),
  ];
  return svg(
    document,
    "g",
    {},
    svg(document, "path", { d: `M${rounded(from)} ${y1}L${rounded(to)} ${y2}`, ...line }),
    svg(document, "circle", { cx: rounded(from), cy: y1, r: 3, fill: pen }),
    svg(document, "rect", {
      x: rounded(to - 2.7),
      y: y2 - 2.7,
      width: 5.4,
      height: 5.4,
      fill: pen,
    }),
    ...(leaders.length > 0
      ? [svg(document, "path", { d: leaders.join(""), stroke: color("rule-strong") })]
      : []),
    svg(
      document,
      "text",
      { x: rounded(from - 10), y: rounded(place.left + 4.5), "text-anchor": "end", ...text },
      left,
    ),
    svg(document, "text", { x: rounded(to + 10), y: rounded(place.right + 4.5), ...text }, right),
  );
}

/** A short line from a label that had to move to where its mark is. */
function leader(x1: number, y1: number, x2: number, y2: number): string[] {
  if (Math.abs(y1 - y2) <= 6) return [];
  return [`M${rounded(x1)} ${rounded(y1)}L${rounded(x2)} ${rounded(y2)}`];
}
