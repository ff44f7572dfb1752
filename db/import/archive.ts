import { Refusal } from "../refusal.ts";
import { WorkbookFault } from "../upload/xlsx/fault.ts";
import { unpack } from "../upload/xlsx/inflate.ts";
import { readEntries } from "../upload/xlsx/zip.ts";

/** The files of a package by their paths; null where there is none. */
export type PackageFiles = (path: string) => Uint8Array | null;

/** What an archive may cost: entries in it, and bytes once unpacked. */
export const archiveLimits = { entries: 200, unpackedBytes: 20_971_520 };

const read = /(?:^|\/)(?:datapackage\.json|[a-z_]+\.csv)$/i;

/**
 * The tables of a package in a zip file. One folder around all of them is looked into. Bytes are
 * counted as they come out, and nothing but the tables and their description is unpacked. Refuses
 * what is no zip file, is too large once unpacked, or has names that lead elsewhere.
 */
export function unzipPackage(bytes: Uint8Array, limits = archiveLimits): PackageFiles {
  try {
    const entries = readEntries(bytes, limits.entries);
    const files = unpack(entries, limits.unpackedBytes, read);
    const description = [...files.keys()].find((name) => name.endsWith("datapackage.json")) ?? "";
    const folder = description.slice(0, -"datapackage.json".length);
    return (path) => files.get(`${folder}${path}`.toLowerCase()) ?? null;
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    const message = error.message
      .replace("the workbook", "the package")
      .replace(/; [^;]*$/, "; pack its tables and datapackage.json again as .zip");
    throw new Refusal(message, [{ code: codeOf(error), message }]);
  }
}

const codeOf = ({ code }: WorkbookFault): string =>
  code === "BAD_WORKBOOK" ? "BAD_PACKAGE" : code;
