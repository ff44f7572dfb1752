import type { Composed } from "./compose.ts";
import { formatFor } from "./composed/format.ts";
import type { Sheet } from "./sheet.ts";

/** How much room there may be on a screen, and how small the letters of notes become by it. */
const screenRooms = [1, 1.15, 1.3, 1.45, 1.6];
const leastNotePx = 11;

/** A height that a figure cannot be set in, with the least that it needs, in px. */
export class TooLow extends Error {
  readonly leastPx: number;

  constructor(leastPx: number) {
    super(`the figure needs a height of ${leastPx} px`);
    this.leastPx = leastPx;
  }
}

/**
 * A figure on a sheet of a given height: drawn with more room, and so with smaller letters, until
 * it fits; then with lower rows and panels; then with as many panels as there is room for, which it
 * says. Refuses a height in which letters could not be read.
 */
export function fitted(sheet: Sheet, draw: (sheet: Sheet) => Composed): string {
  const { height, unit } = sheet;
  const { note } = formatFor(sheet, 1);
  const isFixed = unit !== undefined || height === undefined;
  const rooms = screenRooms.filter(
    (room) => room === 1 || (!isFixed && note / room >= leastNotePx),
  );
  const tight = rooms.slice(-3).map((room) => ({ room, fit: "tight" as const }));
  const part = rooms.slice(-1).map((room) => ({ room, fit: "part" as const }));
  let least = Number.POSITIVE_INFINITY;
  for (const way of [...rooms.map((room) => ({ room })), ...tight, ...part]) {
    const drawn = draw({ ...sheet, ...way });
    if (height === undefined || drawn.height <= Math.ceil(height)) return drawn.text;
    least = Math.min(least, drawn.height);
  }
  throw new TooLow(least);
}
