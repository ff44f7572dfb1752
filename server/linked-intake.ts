import type { Db } from "../db/database.ts";
import type { EditOutcome } from "../db/edit/commit.ts";
import type { By } from "../db/entry/record-by.ts";
import { readLinked } from "../db/linked/read.ts";
import { type LinkedPlan, planLinked, recordLinked } from "../db/linked/record.ts";
import { parseVerdicts } from "../db/linked/verdicts.ts";
import { type Defect, Refusal } from "../db/refusal.ts";
import { nowOf } from "./state.ts";

/** A file of linked data, and what its words of verdicts mean. */
export type LinkedFile = { bytes: Uint8Array; verdicts: string };

/** What recording a file would do. Refuses it whole, with every defect, if one thing is wrong. */
export function planFile(db: Db, file: LinkedFile): LinkedPlan {
  const { state } = nowOf(db);
  const plan = planLinked(state, editsOf(db, file));
  if (plan.errors.length > 0) throw new Refusal("these claims cannot be recorded", plan.errors);
  return plan;
}

/** Records a file as one revision; none if it changes nothing. */
export function recordFile(
  db: Db,
  file: LinkedFile,
  by: By & { reason: string },
): EditOutcome & { plan: LinkedPlan } {
  return recordLinked(db, editsOf(db, file), by);
}

function editsOf(db: Db, { bytes, verdicts }: LinkedFile) {
  const told = parseVerdicts(verdicts);
  if (typeof told === "string") throw new Refusal(badVerdict(told).message, [badVerdict(told)]);
  const { edits, defects } = readLinked(nowOf(db).state, bytes, told);
  if (defects.length > 0) throw new Refusal("nothing was stored", defects);
  return edits;
}

const badVerdict = (text: string): Defect => ({
  code: "BAD_PARAMETER",
  parameter: "verdicts",
  value: text,
  message: `invalid verdicts: "${text.slice(0, 80)}"; write Reviewer: word = false, several joined by ~`,
});

/** A plan as it is sent. */
export const describeLinked = ({ differences, unchanged, left, notes }: LinkedPlan) => ({
  added: differences.flatMap(({ noun, id, before }) => (before ? [] : { noun, id })),
  changed: differences.flatMap(({ noun, id, before, after }) =>
    before ? { noun, id, before, after } : [],
  ),
  ...{ unchanged, left, notes },
});
