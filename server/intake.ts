import { readCollections, readSources } from "../db/catalogue.ts";
import type { Db } from "../db/database.ts";
import { commit, type Outcome, rehearse, type Submission } from "../db/entry/commit.ts";
import type { EntryPlan, Placed } from "../db/entry/plan.ts";
import { entriesOf, type SimpleRow } from "../db/entry/simple.ts";
import { type Target, targetOf } from "../db/entry/target.ts";
import { type Defect, Refusal } from "../db/refusal.ts";
import { type Rules, rulesOf } from "../db/upload/rules.ts";
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
  const categories = target.parts.map(({ category }) => category);
  const rules = rulesOf(target.collection, categories, { today, dimension: target.dimension });
  return { target, rules, source: cited, locator: locator || null };
}

export type Intake = {
  rows: readonly SimpleRow[];
  reason: string;
  person: string | null;
  now: string;
  isTicked: boolean;
  ifRevision?: number | undefined;
  kind: "entry" | "import";
};

/** What rows of the simple form would do. */
export function planRows(db: Db, aim: Aim, intake: Intake): EntryPlan {
  const { submission, defects } = submissionOf(aim, intake);
  const plan = rehearse(nowOf(db).state, submission);
  return { ...plan, errors: [...defects, ...plan.errors] };
}

/** Records rows of the simple form as one revision, or refuses them with every defect. */
export function recordRows(db: Db, aim: Aim, intake: Intake): Outcome {
  const { submission, defects } = submissionOf(aim, intake);
  if (defects.length > 0) throw new Refusal("some rows have no place in the ledger", defects);
  return commit(db, submission);
}

function submissionOf({ target, source, locator }: Aim, intake: Intake) {
  const { rows, ifRevision, ...words } = intake;
  const { entries, defects } = entriesOf(rows, target, { source, locator });
  const dated = entries.map((entry) => ({ ...entry, ifRevision }));
  const submission: Submission = {
    ...words,
    collection: target.collection,
    entries: dated,
    source,
  };
  return { submission, defects };
}

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
