import { shown } from "../hidden.ts";
import { broken, WorkbookFault } from "./fault.ts";

/** A file in a zip file: its name, its packed bytes, and what the directory says of the rest. */
export type Entry = {
  name: string;
  packed: Uint8Array;
  isStored: boolean;
  size: number;
  crc: number;
};

type Place = { start: number; end: number };

/**
 * The entries that the directory of a zip file lists. Refuses what readers disagree about: two
 * entries of one name, entries that overlap, names that lead elsewhere, two names for one entry.
 */
export function readEntries(bytes: Uint8Array, limit: number): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, end } = findDirectory(view);
  if (count > limit) throw tooMany(limit);
  const entries: Entry[] = [];
  const places: Place[] = [];
  let at = start;
  while (at < end) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw broken("its directory");
    const { entry, place } = readEntry(bytes, view, at);
    entries.push(entry);
    places.push(place);
    at += 46 + sum([28, 30, 32].map((field) => view.getUint16(at + field, true)));
    if (entries.length > limit) throw tooMany(limit);
  }
  if (entries.length !== count) throw broken("its directory does not list all files");
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size < entries.length) throw broken("two files in it have one name");
  places.sort((a, b) => a.start - b.start);
  if (places.some((place, i) => place.end > (places[i + 1]?.start ?? start))) {
    throw broken("files in it overlap");
  }
  return entries;
}

const sum = (numbers: number[]): number => numbers.reduce((whole, part) => whole + part, 0);

const tooMany = (limit: number): WorkbookFault =>
  new WorkbookFault(`the workbook holds more than ${limit} files; save only the table as .xlsx`, {
    code: "TOO_MANY_ENTRIES",
  });

/** The directory ends with a record of its own, followed by a comment that reaches to the end. */
function findDirectory(view: DataView): { count: number; start: number; end: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at -= 1) {
    const isRecord = view.getUint32(at, true) === 0x06054b50;
    if (!isRecord || at + 22 + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    const end = start + view.getUint32(at + 12, true);
    if (end > at) throw broken("its directory lies outside of it");
    return { count, start, end };
  }
  throw broken("its end is missing");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: Entry; place: Place } {
  const name = nameAt(bytes, at + 46, view.getUint16(at + 28, true));
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  if (/^[/\\]|\\|\.\.\/|^[a-z]:|\0/i.test(name))
    throw broken(`the name "${shown(name)}" of a file in it`);
  if (flags & 1) throw broken("a file in it is encrypted");
  if (method !== 0 && method !== 8) throw broken("a file in it is packed in an unknown way");
  const start = view.getUint32(at + 42, true);
  const isLocal = start + 30 <= view.byteLength && view.getUint32(start, true) === 0x04034b50;
  if (!isLocal || view.getUint16(start + 6, true) & 1) throw broken("a file in it is missing");
  const length = view.getUint16(start + 26, true);
  const from = start + 30 + length + view.getUint16(start + 28, true);
  const end = from + view.getUint32(at + 20, true);
  const isSame = nameAt(bytes, start + 30, length) === name;
  const isPackedAlike = view.getUint16(start + 8, true) === method;
  if (!isSame || !isPackedAlike || end > view.byteLength)
    throw broken(`the file "${shown(name)}" in it`);
  const [crc, size] = [view.getUint32(at + 16, true), view.getUint32(at + 24, true)];
  const packed = bytes.subarray(from, end);
  return { entry: { name, packed, isStored: method === 0, size, crc }, place: { start, end } };
}

const nameAt = (bytes: Uint8Array, at: number, length: number): string =>
  new TextDecoder().decode(bytes.subarray(at, at + length));
