import { describe, expect, test } from "vitest";
import type { Defect } from "../../../db/refusal.ts";
import { readObservation, statusOf } from "../../../db/upload/observation.ts";
import { readUpload } from "../../../db/upload/read.ts";
import { type Case, materialise } from "../../fixtures/bad-inputs/materialise.mjs";
import { cases, contract, rules } from "./cases.ts";

/** Verdicts of the route, which knows the headers of a request and the ledger; not of a reader. */
const ofTheRoute = ["MISSING_IDEMPOTENCY_KEY", "REVISION_CONFLICT"];

/** Its rows end in the note "ok", which the case expects to be gone. */
const withNote = "xlsx-nested-zip";

const readable = cases.filter(({ code }) => !ofTheRoute.includes(code ?? ""));
const megabyte = 1_048_576;

type Outcome = { rows: object[]; defects: Defect[] };

async function outcomeOf({ kind }: Case, bytes: Uint8Array): Promise<Outcome> {
  if (kind !== "json") return readUpload(bytes, kind, rules);
  const { row, defects } = readObservation(bytes, rules);
  return { rows: row ? [row] : [], defects };
}

describe("every case of bad-inputs", () => {
  test("there are 152, two of which belong to the route", () => {
    expect(cases).toHaveLength(152);
    expect(cases.length - readable.length).toBe(2);
  });

  // Workbooks wait for a process to start; a busy machine may need a second look.
  test.each(readable)("$id: $expected $code, $reason", { retry: 2 }, async (one) => {
    const bytes = materialise(one);
    const [start, memory] = [performance.now(), process.memoryUsage().rss];
    const outcome = await outcomeOf(one, bytes);
    const tookMs = performance.now() - start;
    const grewMb = (process.memoryUsage().rss - memory) / megabyte;

    if (one.expected === "accept") expectRows(one, outcome);
    else expectDefect(one, outcome);
    expect(tookMs).toBeLessThan(contract.time_limit_ms);
    expect(grewMb).toBeLessThan(contract.rss_growth_limit_mb);
  });
});

function expectRows({ id, normalised }: Case, { rows, defects }: Outcome): void {
  expect(defects).toEqual([]);
  const expected = normalised?.rows?.map((row) => (id === withNote ? { ...row, note: "ok" } : row));
  if (expected) expect(rows).toEqual(expected.map((row) => expect.objectContaining(row)));
  if (normalised?.row_count) expect(rows).toHaveLength(normalised.row_count);
  const length = normalised?.note_length;
  if (length) expect(rows).toMatchObject([{ note: expect.stringMatching(`^.{${length}}$`) }]);
}

function expectDefect(one: Case, { rows, defects }: Outcome): void {
  expect(rows).toEqual([]);
  expect(defects).toHaveLength(1);
  const [defect] = defects;
  expect(one.code_any ?? [one.code]).toContain(defect?.code);
  for (const place of ["row", "column", "cell"] as const) {
    if (one[place] !== undefined) expect(defect?.[place]).toBe(one[place]);
  }
  expect(statusOf(defects)).toBe(one.http_status);
  expect(defect?.message).toMatch(/[;,?]/);
  expect([...(defect?.value ?? "")].length).toBeLessThanOrEqual(80 * "\\u{00000}".length);
}
