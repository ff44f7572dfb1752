import { hollowStatuses } from "../../db/status.ts";
import type { Mark } from "../estimate.ts";
import type { Heat } from "../heat.ts";
import { color, type Role } from "../palette.ts";
import { formatShare } from "../stats/format.ts";
import type { Block } from "./heat-blocks.ts";
import { type Rect, rectPath, rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";

const ramp: readonly Role[] = ["q1", "q2", "q3", "q4", "q5", "q6", "q7"];

/** The colour of a share above zero. */
export const rampRole = (share: number, step: number): Role =>
  ramp[Math.min(ramp.length - 1, Math.floor(share / step + 1e-9))] ?? "q7";

type Place = {
  block: Block;
  top: number;
  /** The height of a cell, and from one to the next. */
  rowPx: number;
  rowHeight: number;
  document: Document;
  id: string;
};

/** From the top of a row to the baseline of what is written in it. */
export const baselineOf = (rowPx: number): number => rowPx / 2 + 4;

type Cell = { mark: Mark | null; box: Rect };

/** Cells of one colour as one path; a zero is written, a missing number is hatched. */
export function heatCells({ rows, step }: Heat, place: Place): SVGElement {
  const { block, top, rowPx, rowHeight, document, id } = place;
  const size = { width: block.width - 1, height: rowPx - 1 };
  const lines = rows.map(({ cells }, at): Cell[] =>
    block.columns.map(({ index, x }) => ({
      mark: cells[index] ?? null,
      box: { x, y: top + at * rowHeight, ...size },
    })),
  );
  const all = lines.flat();
  const fills = ramp.flatMap((role) =>
    path(
      document,
      { fill: color(role) },
      all.filter(({ mark }) => roleOf(mark, step) === role),
    ),
  );
  const missing = all.filter(({ mark }) => mark?.share == null && mark?.status !== "M");
  return svg(
    document,
    "g",
    {},
    ...fills,
    ...path(document, { fill: `url(#${id}-hatch)` }, missing),
    ...notches(document, all),
    ...lines.flatMap((line) => numbers(document, line, step)),
  );
}

function roleOf(mark: Mark | null, step: number): Role | null {
  return mark?.share ? rampRole(mark.share, step) : null;
}

function path(document: Document, fill: { fill: string }, cells: readonly Cell[]): SVGElement[] {
  if (cells.length === 0) return [];
  return [svg(document, "path", { ...fill, d: cells.map(({ box }) => rectPath(box)).join("") })];
}

/** A cut corner marks a share that is part, estimated or uncertain. */
function notches(document: Document, cells: readonly Cell[]): SVGElement[] {
  const hollow = cells.filter(({ mark }) => mark?.share && hollowStatuses.includes(mark.status));
  if (hollow.length === 0) return [];
  const d = hollow.map(({ box }) => `M${rounded(box.x + box.width - 7)} ${box.y}h7v7z`).join("");
  return [svg(document, "path", { d, fill: color("bg") })];
}

/** Below this width only zeros are written, so that no cell says more than its neighbour. */
const numberLeast = 16;

/** The numbers of one row, in the colour that can be read on their cells. */
function numbers(document: Document, cells: readonly Cell[], step: number): SVGElement[] {
  const written = cells.flatMap(({ mark, box }) => {
    const text = textOf(mark);
    const role = mark?.share === 0 ? "muted" : inkOn(rampRole(mark?.share ?? 0, step));
    const fits = text === "0" || (box.width >= numberLeast - 1 && text.length < 3);
    return text && fits
      ? [{ text, role, x: rounded(box.x + box.width / 2), y: box.y + baselineOf(box.height + 1) }]
      : [];
  });
  return (["muted", "ink", "bg"] as const).flatMap((role) => {
    const own = written.filter((each) => each.role === role);
    const style = { y: own[0]?.y, fill: color(role), "font-size": 11, "text-anchor": "middle" };
    const digits = own.filter(({ text }) => text.length === 1);
    const longer = own.filter(({ text }) => text.length > 1);
    const spans = longer.map(({ text, x }) => svg(document, "tspan", { x }, text));
    // One list of places for all single digits costs a third of an element for each.
    const places = { ...style, x: digits.map(({ x }) => x).join(" ") };
    const row = svg(document, "text", places, digits.map(({ text }) => text).join(""));
    return [
      ...(digits.length > 0 ? [row] : []),
      ...(longer.length > 0 ? [svg(document, "text", style, ...spans)] : []),
    ];
  });
}

/** The share in whole percent, without the sign. */
function textOf(mark: Mark | null): string {
  if (mark?.share == null) return "";
  if (mark.share === 0) return "0";
  return formatShare(mark.value ?? 0, mark.n ?? 0, { decimals: 0 })?.replace("%", "") ?? "";
}

const inkOn = (role: Role): Role => (["q1", "q2", "q3"].includes(role) ? "ink" : "bg");
