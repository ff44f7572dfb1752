import type { CoverageRow } from "../../db/queries/coverage.ts";
import { color } from "../palette.ts";
import { type Axis, piecesOf } from "./coverage-spans.ts";
import { drawPieces } from "./coverage-strip.ts";
import { widthOf } from "./panel/room.ts";
import { rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";
import { shorten } from "./text-width.ts";

/** Where the parts of a row stand: names beside the strip, or above it where room is short. */
export type RowSize = {
  /** The baseline of the head of the numbers, among the years or below them. */
  headY: number;
  labelPx: number;
  labelY: number;
  barY: number;
  rowPx: number;
  left: number;
  right: number;
};

const barPx = 12;
const countsPx = 44;

type Room = { width: number; isTight: boolean };

export function sizeOf(names: "beside" | "above", { width, isTight }: Room): RowSize {
  if (names === "above") {
    const edges = { left: 0.5, right: width - 0.5, labelPx: width - countsPx };
    return { headY: 47, labelY: 16, barY: 22, rowPx: 41, ...edges };
  }
  const left = Math.round(Math.min(336, width * 0.4));
  const edges = { left, right: width - countsPx, labelPx: left - 14 };
  if (isTight) return { headY: 15, labelY: 13, barY: 2.5, rowPx: 17, ...edges };
  return { headY: 15, labelY: 16, barY: 5.5, rowPx: 23, ...edges };
}

type Place = {
  document: Document;
  link: ((collection: string) => string) | undefined;
  axis: Axis;
  size: RowSize;
  hatchId: string;
  y: number;
};

/** One collection: its strip, its name, how many of its periods have no date. */
export function coverageRow(row: CoverageRow, place: Place): SVGElement[] {
  const { document, axis, size, y, hatchId } = place;
  const pieces = piecesOf(row.spans, axis);
  const end = Math.max(axis.left, ...pieces.map((piece) => piece.x + piece.width));
  return [
    ...drawPieces(pieces, { document, hatchId, y: y + size.barY, height: barPx }),
    name(row, place),
    ...undated(row, end, place),
  ];
}

/** What is counted and by whom, as far as it fits; a link to the collection. */
function name({ collection }: CoverageRow, { document, link, size, y }: Place): SVGElement {
  const brief = shorten(briefTitle(collection), size.labelPx / reserve, style);
  const who = briefCollector(collection, size.labelPx - widthOf(`${brief} · `, style.size));
  const halo = { stroke: color("bg"), "stroke-width": 4, "paint-order": "stroke" };
  const text = svg(
    document,
    "text",
    { y: y + size.labelY, ...(size.left > 1 ? {} : halo) },
    brief,
    ...(who ? [svg(document, "tspan", { fill: color("muted"), dx: 4 }, `· ${who}`)] : []),
  );
  if (!link) return text;
  const words = `${collection.title}. ${collection.collector}`;
  const title = svg(document, "title", {}, words);
  return svg(document, "a", { href: link(collection.id), tabindex: -1 }, title, text);
}

/** Who counted, unless the title says so: the whole name or at least two words of it. */
function briefCollector({ title, collector }: CoverageRow["collection"], room: number): string {
  const name = collector.replace(/ \(.*/, "");
  if (title.includes(name.split(" ")[0] ?? "") || room <= 0) return "";
  const short = shorten(name, room / reserve, style);
  return short === name || / \S{3,}…$/.test(short) ? short : "";
}

const style = { size: 12.5 };
/** Letters of a fallback font are this much wider. */
const reserve = 1.06;

/** The title without the actor, who heads the group, and the dates, which the axis shows. */
function briefTitle({ title, actor }: CoverageRow["collection"]): string {
  const plain = title
    .replace(/, [^,]*\d{4}[^,]*$/, "")
    .replace(new RegExp(` (of|by) the ${actor}\\b`), "")
    .replace(new RegExp(`^${actor} (?=\\w)`), "");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

function undated({ undated: count }: CoverageRow, after: number, place: Place): SVGElement[] {
  const { document, axis, size, y } = place;
  const text = `${count} undated`;
  if (count === 0 || after + 8 + widthOf(text, 11.5) > axis.right) return [];
  const at = { x: rounded(after + 8), y: y + size.barY + 10, "font-size": 11.5 };
  return [svg(document, "text", { ...at, fill: color("muted") }, text)];
}
