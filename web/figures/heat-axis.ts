import { color } from "../palette.ts";
import { formatNumber } from "../words/number.ts";
import type { Block, PlacedColumn } from "./heat-blocks.ts";
import { widthOf } from "./panel/room.ts";
import { rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";

type Place = { bottom: number; width: number; document: Document };

/** Dates are named one by one only where they are few. */
const datesMost = 17;

const size = 11.5;
/** Between one number and the next. */
const gapPx = 3;

/** Numbers of issues or names of months, below them years or runs of issues, and the row of n. */
export function heatAxis(block: Block, { bottom, width, document }: Place) {
  const ticks = block.columns.map((column) => tickOf(column, block));
  const hasTicks = ticks.some(Boolean);
  const ruleY = bottom + (hasTicks ? 19 : 3);
  const runs = runsOf(block);
  const d = runs.map(({ x }) => `M${rounded(x)} ${ruleY}v6`).join("");
  const element = svg(
    document,
    "g",
    { fill: color("muted") },
    svg(document, "path", { d, stroke: color("rule-strong") }),
    ...(hasTicks ? [spaced(document, ticks, { block, y: bottom + 14, width })] : []),
    runNames(document, runs, { y: ruleY + 15, width }),
    ...countRow(document, { block, y: ruleY + 34, width }),
  );
  return { element, bottom: ruleY + 38 };
}

/** The number of an issue, thinned out below; the name of a date if there is room for it. */
function tickOf({ column, tick }: PlacedColumn, { columns, width }: Block): string {
  if (column.period_type === "issue") return tick;
  return columns.length <= datesMost && widthOf(tick, size) + gapPx <= width ? tick : "";
}

type Line = { block: Block; y: number; width: number };

/** A text under every column, or under every second or third where they are too wide. */
function spaced(
  document: Document,
  texts: readonly string[],
  { block, y, width }: Line,
): SVGElement {
  const widest = Math.max(...texts.map((text) => widthOf(text, size))) + gapPx;
  const every = Math.max(1, Math.ceil(widest / block.width));
  const drawn = block.columns.flatMap(({ x }, at) => {
    const text = texts[at];
    if (!text || at % every !== 0) return [];
    const middle = Math.min(x + block.width / 2, width - widthOf(text, size) / 2);
    return [svg(document, "text", { x: rounded(middle), y }, text)];
  });
  return svg(document, "g", { "font-size": size, "text-anchor": "middle" }, ...drawn);
}

/** The wholes, each under its column; their sign stands before the first. */
function countRow(document: Document, line: Line): SVGElement[] {
  const { block, y } = line;
  const texts = block.columns.map(({ column: { n } }) => (n === null ? "–" : formatNumber(n)));
  const half = widthOf(texts[0] ?? "", size) / 2 + 9;
  const middle = (block.columns[0]?.x ?? 0) + block.width / 2;
  const shift = Math.max(0, half - middle);
  const columns = block.columns.map((column) => ({ ...column, x: column.x + shift }));
  const place = { x: rounded(middle + shift - half), y, "font-size": size };
  const sign = svg(document, "text", { ...place, "font-style": "italic" }, "n");
  return [sign, spaced(document, texts, { ...line, block: { ...block, columns } })];
}

type Run = { name: string; x: number; right: number };

function runsOf({ columns, width }: Block): Run[] {
  const runs: Run[] = [];
  for (const { group, x } of columns) {
    const open = runs.at(-1);
    if (open?.name === group) open.right = x + width;
    else runs.push({ name: group, x, right: x + width });
  }
  return runs;
}

/** Each name in the middle of its run, or from its tick on where the run is short. */
function runNames(
  document: Document,
  runs: readonly Run[],
  { y, width }: { y: number; width: number },
) {
  let taken = Number.NEGATIVE_INFINITY;
  const texts = runs.flatMap(({ name, x, right }) => {
    const room = widthOf(name, 12);
    const from = right - x >= room ? (x + right - room) / 2 : Math.min(x, width - room);
    if (from < taken + 4) return [];
    taken = from + room;
    return [svg(document, "text", { x: rounded(from + room / 2), y }, name)];
  });
  return svg(document, "g", { "font-size": 12, "text-anchor": "middle" }, ...texts);
}
