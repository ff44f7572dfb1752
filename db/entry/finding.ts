import type { Db } from "../database.ts";
import { newestNumber, type Revision } from "../ledger.ts";
import { parseSentence } from "../mentions.ts";
import { findingFacts, readFindings } from "../queries/findings.ts";
import { type Defect, Refusal } from "../refusal.ts";
import { characterFault } from "../upload/characters.ts";
import { checkReason } from "./reason.ts";
import { type By, recordBy } from "./record-by.ts";

/** A finding as it is saved; `revision` is the one it is pinned to. */
export type NewFinding = { id: string; address: string; sentence: string; revision: number };

const longest = { id: 60, sentence: 600 };

/**
 * Saves the address of a view with its sentence as one revision. Refuses an id that is taken or is
 * no slug, an empty or overlong sentence, and braces that name no number.
 */
export function addFinding(db: Db, finding: NewFinding, by: By): Revision {
  const defects = defectsOf(db, finding);
  if (defects.length > 0) throw new Refusal("the finding was not saved", defects);
  const reason = `Finding: ${finding.id}`;
  const change = { noun: "finding", append: { ...finding, position: null } } as const;
  return recordBy(db, { kind: "entry", reason }, [change], by);
}

/** Withdraws a finding: a tombstone that says why. Refuses one that does not stand. */
export function withdrawFinding(
  db: Db,
  id: string,
  { reason, ...by }: By & { reason: string },
): Revision {
  checkReason(reason);
  return recordBy(db, { kind: "entry", reason }, [{ noun: "finding", retract: id }], by);
}

function defectsOf(db: Db, { id, sentence }: NewFinding): Defect[] {
  const state = { db, revision: newestNumber(db) };
  const refuse = (parameter: string, message: string): Defect[] => [
    { code: "BAD_FINDING", parameter, value: parameter === "slug" ? id : sentence, message },
  ];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > longest.id || id === "new") {
    const rule = `lower-case words joined by hyphens, at most ${longest.id} characters, not "new"`;
    return refuse("slug", `invalid slug: "${id.slice(0, 80)}"; use ${rule}`);
  }
  if (readFindings(state).some((each) => each.id === id) || findingFacts(state, id)) {
    return refuse("slug", `there is a finding "${id}"; choose another slug`);
  }
  if (sentence.trim() === "" || sentence.length > longest.sentence) {
    return refuse("sentence", `a finding needs a sentence of 1 to ${longest.sentence} characters`);
  }
  // Word joiners hold the ranges of our own sentences together.
  const flaw = characterFault(sentence.replaceAll("\u2060", ""), "the sentence");
  if (flaw) return refuse("sentence", flaw.message);
  if (parseSentence(sentence)) return [];
  const example = "{share series/period} or {change series/period series/period}";
  return refuse("sentence", `a brace names no number; write ${example}, or no braces`);
}
