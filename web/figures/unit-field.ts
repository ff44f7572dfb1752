import { color } from "../palette.ts";
import { rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";

/** How a number of units is laid out; without a pitch they are not told apart. */
export type Field = {
  pitch: number | null;
  height: number;
  widthOf: (n: number) => number;
  pathOf: (n: number) => string;
};

/** Squares in a column; where a height is to be kept, few of them stand in lower columns. */
const rowsOf = (counts: Counts, isTight: boolean): number =>
  isTight && counts.every(({ n }) => n <= tightMost) ? 10 : 20;
const tightMost = 400;
const pitchMost = 9.6;
const pitchLeast = 4;
/** Above this many units a square each says no more than a rectangle. */
const unitsMost = 2000;
const rectanglePx = 96;

type Counts = readonly { n: number }[];
type Room = { widths: readonly number[]; gap: number; width: number; isTight: boolean };

/** The largest scale at which all stand side by side, each below a name of its own width. */
export function fieldBeside(counts: Counts, { widths, gap, width, isTight }: Room): Field {
  const free = width - gap * (counts.length - 1);
  return largest(counts, rowsOf(counts, isTight), (field) => {
    const needed = counts.map(({ n }, index) => Math.max(widths[index] ?? 0, field.widthOf(n)));
    return needed.reduce((sum, each) => sum + each, 0) <= free;
  });
}

/** The largest scale at which each has the whole width. */
export const fieldBelow = (counts: Counts, width: number): Field =>
  largest(counts, rowsOf(counts, false), (field) =>
    counts.every(({ n }) => field.widthOf(n) <= width),
  );

/** Squares in columns, or rectangles for many units or where squares would be specks. */
function largest(counts: Counts, rows: number, fits: (field: Field) => boolean): Field {
  const isFew = counts.every(({ n }) => n <= unitsMost);
  for (let pitch = pitchMost; isFew && pitch >= pitchLeast; pitch = rounded(pitch - 0.1)) {
    if (fits(squares(pitch, rows))) return squares(pitch, rows);
  }
  let perUnit = 1;
  while (!fits(rectangles(perUnit)) && perUnit > 1e-9) perUnit *= 0.97;
  return rectangles(perUnit);
}

const squares = (pitch: number, rows: number): Field => ({
  pitch,
  height: rows * pitch,
  widthOf: (n) => Math.ceil(n / rows) * pitch,
  pathOf: (n) => {
    const [full, over] = [Math.floor(n / rows), n % rows];
    const [x, bottom] = [rounded(full * pitch), rounded(rows * pitch)];
    if (over === 0) return `M0 0H${x}V${bottom}H0z`;
    const [next, step] = [rounded((full + 1) * pitch), rounded(over * pitch)];
    return `M0 0H${next}V${step}H${x}V${bottom}H0z`;
  },
});

const rectangles = (perUnit: number): Field => ({
  pitch: null,
  height: rectanglePx,
  widthOf: (n) => n * perUnit,
  pathOf: (n) => `M0 0H${rounded(n * perUnit)}V${rectanglePx}H0z`,
});

/** The squares of the units in question and of the rest. */
export function squarePatterns(document: Document, id: string, pitch: number): SVGElement {
  const side = rounded(pitch * 0.8);
  const tile = { width: pitch, height: pitch, patternUnits: "userSpaceOnUse" };
  const square = (part: "on" | "off") => {
    const fill = color(part === "on" ? "s1" : "rule");
    const rect = svg(document, "rect", { width: side, height: side, fill });
    return svg(document, "pattern", { id: `${id}-${part}`, ...tile }, rect);
  };
  return svg(document, "defs", {}, square("on"), square("off"));
}
