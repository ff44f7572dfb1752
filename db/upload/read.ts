import { readCsv } from "./csv.ts";
import { type FileKind, typeFault } from "./file-type.ts";
import type { Finding } from "./finding.ts";
import { type Grid, refusedGrid } from "./grid.ts";
import { headerWords } from "./guess.ts";
import { readJson } from "./json-grid.ts";
import { namesIn } from "./mapping.ts";
import type { Rules } from "./rules.ts";
import { readTable, type Upload } from "./table.ts";
import { readXlsx } from "./xlsx.ts";

/**
 * Reads an uploaded table in the simple form: its rows, months as `YYYY-MM` and themes by their
 * labels, or every defect in order of row and column, and then no rows. What was spelled otherwise
 * but read without loss is told in `spellings`. Bytes of any kind give one of the two.
 */
export async function readUpload(bytes: Uint8Array, kind: FileKind, rules: Rules): Promise<Upload> {
  return readTable(await readGrid(bytes, kind, rules), rules);
}

/** What a file holds, before its form and meaning are asked. */
export async function readGrid(bytes: Uint8Array, kind: FileKind, rules: Rules): Promise<Grid> {
  const finding = sizeFinding(bytes, rules) ?? typeFault(bytes, kind);
  return finding ? refusedGrid(finding) : gridOf(bytes, kind, rules);
}

function gridOf(
  bytes: Uint8Array,
  kind: FileKind,
  { limits, mapping }: Rules,
): Grid | Promise<Grid> {
  const words = [...headerWords, ...(mapping ? namesIn(mapping) : [])];
  if (kind === "csv") return readCsv(bytes, limits, words);
  return kind === "json" ? readJson(bytes, limits) : readXlsx(bytes, limits);
}

function sizeFinding(bytes: Uint8Array, { limits }: Rules): Finding | undefined {
  if (bytes.length === 0) {
    const message = "the file is empty; choose the file again and check that it was saved";
    return { code: "EMPTY_FILE", message };
  }
  if (bytes.length <= limits.fileBytes) return undefined;
  const size = (bytes.length / 1_048_576).toFixed(1);
  const most = (limits.fileBytes / 1_048_576).toFixed(0);
  const message = `the file has ${size} MB, ${most} are allowed; split it and upload it in parts`;
  return { code: "FILE_TOO_LARGE", message };
}
