import { crc32, inflateRawSync } from "node:zlib";
import { shown } from "../hidden.ts";
import { broken, WorkbookFault } from "./fault.ts";
import type { Entry } from "./zip.ts";

/** Unpacked files by their names in lower case. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks the XML files of a workbook, or those wanted, and no others: pictures and archives stay closed. The bytes
 * are counted as they come out, whatever the file says of its size, and more than `limit` in all
 * are refused. A file that is not what its checksum says is broken. Node's own zlib counts as well
 * as a library does, and needs a tenth of the time: a bomb has to be known before the time is up.
 */
export function unpack(entries: Entry[], limit: number, wanted = /\.(?:xml|rels)$/i): Parts {
  if (entries.reduce((sum, { size }) => sum + size, 0) > limit) throw tooLarge(limit);
  const parts = new Map<string, Uint8Array>();
  let left = limit;
  for (const entry of entries.filter(({ name }) => wanted.test(name))) {
    const part = entry.isStored ? entry.packed : inflate(entry, left, limit);
    left -= part.length;
    if (left < 0) throw tooLarge(limit);
    if (crc32(part) !== entry.crc || part.length !== entry.size) throw damaged(entry);
    parts.set(entry.name.toLowerCase(), part);
  }
  return parts;
}

function inflate(entry: Entry, left: number, limit: number): Uint8Array {
  try {
    return inflateRawSync(entry.packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    const isLarge = error instanceof RangeError && "code" in error;
    throw isLarge && error.code === "ERR_BUFFER_TOO_LARGE" ? tooLarge(limit) : damaged(entry);
  }
}

const damaged = ({ name }: Entry): WorkbookFault =>
  broken(`the file "${shown(name)}" in it is broken`);

const tooLarge = (limit: number): WorkbookFault =>
  new WorkbookFault(
    `the workbook unpacks to more than ${Math.round(limit / 1_048_576)} MB; save only the table`,
    { code: "UNPACKED_TOO_LARGE" },
  );
