import type { Defect } from "../refusal.ts";
import type { Finding } from "./finding.ts";
import { type Grid, refusedGrid, type Spelling } from "./grid.ts";
import type { Json } from "./json.ts";
import { objectGrid } from "./json-grid.ts";
import { readJsonText } from "./json-text.ts";
import type { SimpleRow } from "./row.ts";
import type { Rules } from "./rules.ts";
import { readTable } from "./table.ts";

/** One observation as it was sent: its row and the revision it was made against, or its defects. */
export type SentObservation = {
  row: SimpleRow | null;
  ifRevision: number | null;
  defects: Defect[];
  spellings: Spelling[];
};

/**
 * Reads the body of a POST of one observation: an object of month, theme, count, total, note and
 * if_revision, with numbers as numbers. See `statusOf` for the status of its defects.
 */
export function readObservation(bytes: Uint8Array, rules: Rules): SentObservation {
  const read = readJsonText(bytes, { limit: rules.limits.jsonBytes, top: "object" });
  if ("finding" in read) return sent(refusedGrid(read.finding), rules, null);
  const grid = objectGrid([read.value], ["if_revision"]);
  const value = read.value instanceof Map ? (read.value.get("if_revision") ?? null) : null;
  const revision = revisionOf(value);
  if (revision === undefined) grid.findings.push(badRevision);
  return sent(grid, rules, revision ?? null);
}

/** The HTTP status of an upload with these defects: 413, 400 or 422; 201 if there are none. */
export function statusOf(defects: Defect[]): 201 | 400 | 413 | 422 {
  const codes = new Set(defects.map(({ code }) => code));
  if (codes.size === 0) return 201;
  if (codes.has("FILE_TOO_LARGE")) return 413;
  return codes.has("BAD_JSON") || codes.has("DUPLICATE_KEY") ? 400 : 422;
}

function sent(grid: Grid, rules: Rules, ifRevision: number | null): SentObservation {
  const { rows, defects, spellings } = readTable(grid, rules);
  const placeless = defects.map(({ row: _, ...defect }) => defect);
  return { row: rows[0] ?? null, ifRevision, defects: placeless, spellings };
}

/** The number of a revision, null if none is named, undefined if what is named is none. */
function revisionOf(value: Json): number | null | undefined {
  if (value === null) return null;
  const isNumeral = typeof value === "object" && "numeral" in value;
  return isNumeral && /^[1-9]\d{0,14}$/.test(value.numeral) ? Number(value.numeral) : undefined;
}

const badRevision: Finding = {
  code: "BAD_REVISION",
  message: "if_revision is not the number of a revision; send the one you saw, or leave it out",
  row: 1,
  column: "if_revision",
};
