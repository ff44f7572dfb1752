import type { Event } from "../../../db/catalogue.ts";
import { formatEventDays } from "../../words/period.ts";
import { type Label, widthOf } from "../panel/room.ts";
import { wrap } from "../panel/wrap.ts";
import { shorten } from "../text-width.ts";
import { type Block, setLines } from "./block.ts";
import type { Format } from "./format.ts";

type Place = { x: number; top: number; width: number };

/** An event by its number, with its words in lines. */
type Entry = { number: number; day: string; lines: string[] };

/** The events by their numbers, down one column and then the next: in as few lines as can be. */
export function eventColumns(events: readonly Event[], format: Format, place: Place): Block {
  const { note: size, eventLines: most } = format;
  const { x, top, width } = place;
  const columnsMost = width / size > 50 ? 3 : width / size > 36 ? 2 : 1;
  const wordX = dayX(size) + Math.max(0, ...events.map((event) => dayWidth(event, size)));
  const layouts = [1, 2, 3]
    .slice(0, columnsMost)
    .map((columns) =>
      layOut(events, { columns, room: width / columns - wordX - size, size, most }),
    );
  const best = layouts.reduce((low, each) => (each.height < low.height ? each : low));
  const each = width / best.columns.length;
  const blocks = best.columns.map((entries, at) =>
    set(entries, { x: x + at * each, top, size, wordX }),
  );
  return {
    labels: blocks.flatMap(({ labels }) => labels),
    bottom: Math.max(top, ...blocks.map(({ bottom }) => bottom)),
  };
}

/** Where days stand in a column, after the number; and the room that they need before the words. */
const dayX = (size: number): number => widthOf("00 ", size, 600);
const dayWidth = (event: Event, size: number): number =>
  widthOf(`${formatEventDays(event)}\u2002`, size);

type Given = { columns: number; room: number; size: number; most: number };

/** The events in a number of columns of about one height, which is counted in lines. */
function layOut(events: readonly Event[], { columns, room, size, most }: Given) {
  const entries = events.map((event, at): Entry => {
    const lines = wrap(event.label, room, { size });
    return { number: at + 1, day: formatEventDays(event), lines: cut(lines, { most, room, size }) };
  });
  const heights = entries.map(({ lines }) => lines.length);
  let height = Math.max(0, ...heights);
  let filled = fill(entries, height);
  while (filled.length > columns) filled = fill(entries, ++height);
  while (filled.length < columns) filled.push([]);
  return { columns: filled, height };
}

/** The first lines, with an ellipsis where there are more. */
function cut(lines: readonly string[], { most, room, size }: Omit<Given, "columns">): string[] {
  if (lines.length <= most) return [...lines];
  const last = lines.slice(most - 1).join(" ");
  return [...lines.slice(0, most - 1), shorten(last, room / 1.12, { size })];
}

/** The entries in as many columns of a height as they need. */
function fill(entries: readonly Entry[], height: number): Entry[][] {
  const columns: Entry[][] = [];
  let free = 0;
  for (const entry of entries) {
    const column = columns.at(-1);
    if (column && entry.lines.length <= free) column.push(entry);
    else {
      columns.push([entry]);
      free = height;
    }
    free -= entry.lines.length;
  }
  return columns;
}

type Column = { x: number; top: number; size: number; wordX: number };

function set(entries: readonly Entry[], { x, top, size, wordX }: Column): Block {
  const labels: Label[] = [];
  let bottom = top;
  for (const { number, day, lines } of entries) {
    const words = setLines(lines, { x: x + wordX, top: bottom, size, fill: "ink-2" });
    const base = { y: words.labels[0]?.y ?? bottom, size };
    labels.push(
      { ...base, text: String(number), x, weight: 600, fill: "ink" },
      { ...base, text: day, x: x + dayX(size), fill: "ink-2" },
      ...words.labels,
    );
    bottom = words.bottom;
  }
  return { labels, bottom };
}
