import type { Fault } from "./finding.ts";

export type FileKind = "csv" | "xlsx" | "json";

const zip = "504b0304";
const signatures: { bytes: string; what: string }[] = [
  { bytes: zip, what: "a workbook or another zip file" },
  { bytes: "504b0506", what: "an empty zip file" },
  { bytes: "d0cf11e0a1b11ae1", what: "an old or password-protected Office file" },
  { bytes: "1f8b", what: "a compressed file" },
  { bytes: "25504446", what: "a PDF" },
  { bytes: "89504e47", what: "a picture" },
  { bytes: "ffd8ff", what: "a picture" },
  { bytes: "47494638", what: "a picture" },
  { bytes: "53514c697465", what: "a database" },
  { bytes: "7b5c727466", what: "a text document" },
];
const page = /^\s*(?:<!doctype html|<html|<head|<\?xml)/i;

const remedies: Record<FileKind, string> = {
  csv: "save the table as CSV and upload that",
  xlsx: "open it, save it as .xlsx without a password, and upload that",
  json: "upload text in JSON",
};

/** Why a file is not of the kind that it should be, judged by how it begins; or nothing. */
export function typeFault(
  bytes: Uint8Array,
  kind: FileKind,
): (Fault & { row?: number }) | undefined {
  const start = Buffer.from(bytes.subarray(0, 64));
  const found = signatures.find((each) => start.toString("hex").startsWith(each.bytes));
  const isPage = page.test(start.toString("latin1").replace(/^ï»¿/, ""));
  const what = found?.what ?? (isPage ? "a web page, perhaps a log-in page" : undefined);
  if (kind === "xlsx" ? found?.bytes === zip : what === undefined) return undefined;
  const message = `the file is ${what ?? "no workbook"}; ${remedies[kind]}`;
  return { code: "BAD_FILE_TYPE", message, ...(isPage && { row: 1 }) };
}
