import type { Collection, State } from "../catalogue.ts";
import type { Words } from "../ledger.ts";
import { observations } from "../queries/observations.ts";
import type { Defect } from "../refusal.ts";
import type { Row } from "../row.ts";
import { breaksDue } from "./breaks-due.ts";
import { contradictions } from "./contradictions.ts";
import type { Entry, Placed } from "./entry.ts";
import { jumps } from "./jumps.ts";
import { withdrawals } from "./live-values.ts";
import { quotedDisagreements } from "./quoted.ts";

/** What an entry would do, before anything is written: the same for a dry run and a commit. */
export type EntryPlan = {
  added: Placed[];
  changed: Placed[];
  unchanged: Placed[];
  conflicts: Placed[];
  errors: Defect[];
  warnings: Defect[];
};

/**
 * Plans entries of one collection on the ledger as it stands. A number that was recorded after the
 * revision that the entry was made on is a conflict. Contradictions are errors in our own
 * collections and warnings in those of others; jumps and quoted shares that disagree are warnings.
 */
export function planEntries(
  state: State,
  collection: Collection,
  entries: readonly Entry[],
): EntryPlan {
  const rows = observations(state, [...new Set(entries.map(({ words }) => `${words.series}`))]);
  const live = new Map(rows.map((row) => [`${row.series}/${row.period}`, row]));
  const absent = entries.flatMap(({ words: { id } }) => (live.has(id) ? [] : [id]));
  const withdrawn = withdrawals(state, absent);
  const plan: EntryPlan = {
    added: [],
    changed: [],
    unchanged: [],
    conflicts: [],
    errors: [],
    warnings: [],
  };
  for (const entry of entries) {
    const placed = { ...entry, before: live.get(entry.words.id) ?? null };
    const gone = withdrawn.get(entry.words.id) ?? 0;
    plan[gone > (entry.ifRevision ?? gone) ? "conflicts" : outcomeOf(placed)].push(placed);
  }
  const moving = [...plan.added, ...plan.changed];
  const doubts = contradictions(state, collection, moving);
  (collection.ours ? plan.errors : plan.warnings).push(...doubts);
  plan.warnings.push(
    ...breaksDue(state, rows, moving),
    ...jumps(rows, moving),
    ...quotedDisagreements(state, collection, moving),
  );
  return plan;
}

function outcomeOf({
  words,
  before,
  ifRevision,
  hasEvidence,
  hasPeriod,
}: Placed): "added" | "changed" | "unchanged" | "conflicts" {
  if (!before) return "added";
  const isEvident = !hasEvidence || evidence.every((name) => isEqual(words, before, name));
  const isTimed = !hasPeriod || timing.every((name) => isEqual(words, before, name));
  if (isSame(words, before) && isEvident && isTimed) return "unchanged";
  return ifRevision !== undefined && before.revision > ifRevision ? "conflicts" : "changed";
}

const compared = ["value", "relation", "status", "period_start", "period_end"] as const;
const evidence = ["source", "locator", "fragment", "note", "period_as_stated"] as const;

const timing = ["period_type", "period_label", "period_order"] as const;

type Compared = (typeof compared | typeof evidence | typeof timing)[number];

const isEqual = (words: Words, row: Row, name: Compared): boolean =>
  (words[name] ?? null) === row[name];

/**
 * Whether an entry says what the ledger already holds. The simple form names no place in a source,
 * so the same number again does not replace a place that is known; a new note does count.
 */
export function isSame(words: Words, row: Row): boolean {
  if (words.note !== null && words.note !== row.note) return false;
  return compared.every((name) => isEqual(words, row, name));
}
