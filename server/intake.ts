import { readCollections, readSources } from "../db/catalogue.ts";
import type { Db } from "../db/database.ts";
import { commit, type Outcome, rehearse, type Submission } from "../db/entry/commit.ts";
import { type Consequences, consequences, type FillIn } from "../db/entry/consequences.ts";
import type { Entry, Placed } from "../db/entry/entry.ts";
import type { EntryPlan } from "../db/entry/plan.ts";
import { checkReason } from "../db/entry/reason.ts";
import type { Report } from "../db/entry/record-by.ts";
import { entriesOf } from "../db/entry/simple.ts";
import { type Target, targetOf } from "../db/entry/target.ts";
import { type Defect, Refusal } from "../db/refusal.ts";
import { characterFault } from "../db/upload/characters.ts";
import { shown } from "../db/upload/hidden.ts";
import type { LongRow } from "../db/upload/long-wholes.ts";
import { type Rules, rulesOf } from "../db/upload/rules.ts";
import type { SheetRows } from "../db/upload/sheet.ts";
import { fillSentence } from "../web/words/finding.ts";
import { missing } from "./missing.ts";
import { nowOf } from "./state.ts";

/** Where an upload goes, and by which rules it is read. */
export type Aim = { target: Target; rules: Rules; source: string; locator: string | null };

export type Wanted = {
  collection: string;
  source?: string | undefined;
  locator?: string | undefined;
};

/** The aim that a collection, source and locator name; the defect if one of them is unknown. */
export function aimOf(
  db: Db,
  { collection, source, locator }: Wanted,
  today: string,
): Aim | Defect {
  const { state } = nowOf(db);
  const target = targetOf(state, collection);
  if (!target) return missing("collection", collection, readCollections(state)).missing;
  const cited = source || target.collection.source;
  const known = readSources(state);
  if (!known.some(({ id }) => id === cited)) return missing("source", cited, known).missing;
  const flaw = placeFlaw(locator ?? "");
  if (flaw) return flaw;
  const categories = target.parts.map(({ category }) => category);
  const rules = rulesOf(target.collection, categories, { today, dimension: target.dimension });
  return { target, rules, source: cited, locator: locator || null };
}

const mostCharacters = 200;

/** A place in a source stands on public pages: it is one line that can be seen whole. */
function placeFlaw(locator: string): Defect | null {
  const about = { parameter: "locator", value: shown(locator) };
  if (locator.length > mostCharacters) {
    const message = `the locator is longer than ${mostCharacters} characters; shorten it`;
    return { code: "BAD_PARAMETER", ...about, message };
  }
  const flaw = characterFault(locator, "the locator");
  return flaw ? { ...flaw, ...about } : null;
}

export type Intake = SheetRows & {
  reason: string;
  person: string | null;
  now: string;
  isTicked: boolean;
  ifRevision?: number | undefined;
  kind: "entry" | "import";
  report?: Report | undefined;
};

/** What the rows of a table would do. */
export function planRows(db: Db, aim: Aim, intake: Intake): EntryPlan {
  const { submission, defects } = submissionOf(aim, intake);
  const plan = rehearse(nowOf(db).state, submission);
  return { ...plan, errors: [...defects, ...plan.errors] };
}

/** The same for who will record it at once: refuses what recording would refuse of it. */
export function rehearseRows(db: Db, aim: Aim, intake: Intake): EntryPlan {
  const plan = planRows(db, aim, intake);
  if (plan.errors.length > 0) throw new Refusal("the numbers contradict each other", plan.errors);
  checkReason(intake.reason);
  return plan;
}

/** Records the rows of a table as one revision, or refuses them with every defect. */
export function recordRows(db: Db, aim: Aim, intake: Intake): Outcome {
  const { submission, defects } = submissionOf(aim, intake);
  if (defects.length > 0) throw new Refusal("some rows have no place in the ledger", defects);
  return commit(db, submission);
}

function submissionOf({ target, source, locator }: Aim, intake: Intake) {
  const { ifRevision, reason, person, now, isTicked, kind, report } = intake;
  const words = { reason, person, now, isTicked, kind, report };
  const { entries, defects } =
    intake.form === "long"
      ? { entries: intake.rows.map(longEntry), defects: [] }
      : entriesOf(intake.rows, target, { source, locator });
  const dated = entries.map((entry) => ({ ...entry, ifRevision }));
  const submission: Submission = {
    ...words,
    collection: target.collection,
    entries: dated,
    source,
  };
  return { submission, defects };
}

const longEntry = ({ row, words }: LongRow): Entry => ({
  words,
  row,
  column: "value",
  hasEvidence: true,
  hasPeriod: true,
});

/** A plan as it is sent: what would be added, changed and left alone, and what stands against it. */
export function describePlan(plan: EntryPlan) {
  const list = (entries: readonly Placed[]) =>
    entries.map(({ words, row, before }) => ({
      row,
      series: words.series,
      period: words.period,
      value: words.value,
      before: before?.value ?? null,
      ...(before ? { revision: before.revision } : {}),
    }));
  return {
    added: list(plan.added),
    changed: list(plan.changed),
    unchanged: list(plan.unchanged),
    conflicting: list(plan.conflicts),
    errors: plan.errors,
    warnings: plan.warnings,
  };
}

/** A finding's sentence with its numbers in their places. */
export const fillIn: FillIn = (sentence, rows) => fillSentence(sentence, rows).text;

/** What a plan would change for readers, as it is sent. */
export function consequencesOf(
  db: Db,
  { target }: Aim,
  plan: EntryPlan,
): { consequences: Consequences } {
  const { collection, dimension } = target;
  return { consequences: consequences(nowOf(db).state, collection, plan, { dimension, fillIn }) };
}

/** The rows as they were read, each with the number under which it stands in the file. */
export const rowsSent = (sheet: SheetRows): object[] =>
  sheet.form === "simple"
    ? sheet.rows
    : sheet.rows.map(({ row, words: { id: _, ...cells } }) => ({ row, ...cells }));
