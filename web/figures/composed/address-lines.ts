import { widthOf } from "../panel/room.ts";

type Room = { width: number; size: number };

/** An address in lines that fit a width, broken before what parts its words. */
export function addressLines(address: string, room: Room): string[] {
  const lines: string[] = [];
  for (const piece of address.split(/(?=[/?&~])/)) {
    const longer = `${lines.at(-1) ?? ""}${piece}`;
    if (lines.length > 0 && widthOf(longer, room.size) <= room.width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(piece);
    }
  }
  return lines;
}
