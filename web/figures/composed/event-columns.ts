import type { Event } from "../../../db/catalogue.ts";
import { formatDate } from "../../words/period.ts";
import { type Label, widthOf } from "../panel/room.ts";
import { type Block, setText } from "./block.ts";
import type { Format } from "./format.ts";

/** The events by their numbers, down one column and then the next. */
export function eventColumns(
  events: readonly Event[],
  format: Format,
  { x, top, width }: { x: number; top: number; width: number },
): Block {
  const { note: size } = format;
  const columns = width / size > 50 ? 3 : width / size > 36 ? 2 : 1;
  const each = width / columns;
  const rows = Math.ceil(events.length / columns);
  const dateX = widthOf("00 ", size, 600);
  const wordX = dateX + widthOf("00 Mmm 0000 ", size);
  const labels: Label[] = [];
  let bottom = top;
  for (let column = 0; column < columns; column++) {
    let y = top;
    events.slice(column * rows, (column + 1) * rows).forEach((event, at) => {
      const left = x + column * each;
      const words = {
        x: left + wordX,
        top: y,
        width: each - wordX - size,
        size,
        fill: "ink-2" as const,
      };
      const block = setText(event.label, words);
      const base = { y: block.labels[0]?.y ?? y, size };
      labels.push(
        { ...base, text: String(column * rows + at + 1), x: left, weight: 600, fill: "ink" },
        { ...base, text: shortDate(event.start), x: left + dateX, fill: "ink-2" },
        ...block.labels,
      );
      y = block.bottom;
    });
    bottom = Math.max(bottom, y);
  }
  return { labels, bottom };
}

/** `10 Jun 2014`. */
const shortDate = (day: string): string => formatDate(day).replace(/([A-Z][a-z]{2})[a-z]+/, "$1");
