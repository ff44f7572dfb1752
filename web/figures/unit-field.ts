import { rounded } from "./rect-path.ts";

/** How a number of units is laid out, in px. */
export type Field = {
  height: number;
  widthOf: (n: number) => number;
  /** The path of the units after the first `from` up to the `to`-th, in an ink. */
  pathOf: (from: number, to: number, ink: string) => Record<string, string | number>;
};

/** Squares in a column; where a height is to be kept, few of them stand in lower columns. */
const rowsOf = (counts: Counts, isTight: boolean): number =>
  isTight && counts.every(({ n }) => n <= tightMost) ? 10 : 20;
const tightMost = 400;
const pitchMost = { usual: 9.6, tight: 6 };
const pitchLeast = 4;
/** Above this many units a square each says no more than a rectangle. */
const unitsMost = 2000;
const rectanglePx = 96;

type Counts = readonly { n: number }[];
type Most = { rows: number; pitch: number };
type Room = { widths: readonly number[]; gap: number; width: number; isTight: boolean };

/** The largest scale at which all stand side by side, each below a name of its own width. */
export function fieldBeside(counts: Counts, { widths, gap, width, isTight }: Room): Field {
  const free = width - gap * (counts.length - 1);
  const most = { rows: rowsOf(counts, isTight), pitch: pitchMost[isTight ? "tight" : "usual"] };
  return largest(counts, most, (field) => {
    const needed = counts.map(({ n }, index) => Math.max(widths[index] ?? 0, field.widthOf(n)));
    return needed.reduce((sum, each) => sum + each, 0) <= free;
  });
}

/** The largest scale at which each has the whole width. */
export const fieldBelow = (counts: Counts, width: number): Field =>
  largest(counts, { rows: rowsOf(counts, false), pitch: pitchMost.usual }, (field) =>
    counts.every(({ n }) => field.widthOf(n) <= width),
  );

/** Squares in columns, or rectangles for many units or where squares would be specks. */
function largest(counts: Counts, most: Most, fits: (field: Field) => boolean): Field {
  const { rows } = most;
  const isFew = counts.every(({ n }) => n <= unitsMost);
  for (let pitch = most.pitch; isFew && pitch >= pitchLeast; pitch = rounded(pitch - 0.1)) {
    if (fits(squares(pitch, rows))) return squares(pitch, rows);
  }
  let perUnit = 1;
  while (!fits(rectangles(perUnit)) && perUnit > 1e-9) perUnit *= 0.97;
  return rectangles(perUnit);
}

/** So much of its place a square fills. */
const sidePart = 0.8;

/** Each column is a dashed line, a dash for each unit: dashes stay whole wherever they are drawn. */
const squares = (pitch: number, rows: number): Field => ({
  height: rows * pitch,
  widthOf: (n) => Math.ceil(n / rows) * pitch,
  pathOf: (from, to, ink) => {
    const side = rounded(pitch * sidePart);
    const first = Math.floor(from / rows);
    const columns = Array.from({ length: Math.ceil(to / rows) - first }, (_, at) => {
      const before = (first + at) * rows;
      const [top, bottom] = [Math.max(from - before, 0), Math.min(to - before, rows)];
      const x = rounded((first + at) * pitch + side / 2);
      return `M${x} ${rounded(top * pitch)}V${rounded(bottom * pitch)}`;
    });
    const dashes = `${side} ${rounded(pitch - side)}`;
    const look = { "stroke-width": side, "stroke-dasharray": dashes };
    return { d: columns.join(""), stroke: ink, ...look };
  },
});

const rectangles = (perUnit: number): Field => ({
  height: rectanglePx,
  widthOf: (n) => n * perUnit,
  pathOf: (from, to, ink) => {
    const [left, right] = [rounded(from * perUnit), rounded(to * perUnit)];
    return { d: `M${left} 0H${right}V${rectanglePx}H${left}z`, fill: ink };
  },
});
