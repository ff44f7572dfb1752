import { zipSync } from "fflate";

/** The files of an archive by name. */
export type Files = Record<string, Uint8Array | string>;

/**
 * Files as a zip archive in which every file bears one day: the same files give the same bytes, on
 * any machine and in any zone (a zip stores the local time without its zone).
 */
export function pack(files: Files, day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split("-").map(Number);
  const mtime = new Date(Math.max(year, 1980), month - 1, date, 12);
  const entries = Object.entries(files).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === "string" ? new Uint8Array(Buffer.from(content)) : content,
  ]);
  return zipSync(Object.fromEntries(entries), { mtime, level: 6 });
}
