import { sql } from "drizzle-orm";
import type { Db } from "../database.ts";
import { lastDay } from "../day.ts";
import { type Change, canonical, type Words, wordsOf } from "../ledger.ts";
import { type Noun, nouns, revisions } from "../schema.ts";
import { catalogueOf, findingsOf, observationOf, recordedHere } from "./catalogue.ts";
import type { Tables } from "./read.ts";

export type Append = Extract<Change, { append: Words }>;

/** One revision that would be written; without a date, it bears the day on which it is written. */
export type Step = { date: string; source: string | null; changes: Append[] };

/** What loading a package would do, before anything is written. */
export type Plan = {
  steps: Step[];
  added: Append[];
  changed: Append[];
  unchanged: number;
  conflicts: Append[];
  absent: { noun: Noun; id: string }[];
};

/**
 * The plan for a package on the ledger as it stands. A row equal to any version of its history is
 * unchanged; one that was changed or withdrawn here since is a conflict; what the package lacks is
 * left alone and listed. The steps are the catalogue, then one revision for each day and source; the
 * findings belong to the last of them, since they rest on all numbers.
 */
export function plan(db: Db, tables: Tables): Plan {
  const history = readHistory(db);
  const outcome: Plan = {
    steps: [],
    added: [],
    changed: [],
    unchanged: 0,
    conflicts: [],
    absent: [],
  };
  const groups = datedRows(tables);
  const first = groups[0]?.date ?? "";
  for (const step of [{ date: first, source: null, changes: catalogueOf(tables) }, ...groups]) {
    const changes = step.changes.filter((change) => sort(change, history, outcome));
    if (changes.length > 0) outcome.steps.push({ ...step, changes });
  }
  const found = findingsOf(tables).filter((change) => sort(change, history, outcome));
  if (found.length > 0) addToLast(outcome.steps, found, groups.at(-1)?.date ?? first);
  outcome.absent = [...history.values()]
    .filter((entry) => entry.isLive && !entry.isInPackage)
    .map(({ noun, id }) => ({ noun, id }));
  return outcome;
}

type Entry = {
  noun: Noun;
  id: string;
  versions: Set<string>;
  isLive: boolean;
  isLocal: boolean;
  isInPackage: boolean;
};

function sort(change: Append, history: Map<string, Entry>, outcome: Plan): boolean {
  const { noun, append } = change;
  const key = `${noun} ${append.id}`;
  const text = textOf(noun, append);
  const entry = history.get(key);
  if (entry) entry.isInPackage = true;
  if (entry?.versions.has(text)) {
    outcome.unchanged += 1;
    return false;
  }
  if (entry && (entry.isLocal || !entry.isLive)) {
    outcome.conflicts.push(change);
    return false;
  }
  (entry ? outcome.changed : outcome.added).push(change);
  if (entry) entry.versions.add(text);
  else history.set(key, newEntry(noun, append.id, text));
  return true;
}

/** What two versions are compared by: a finding is the same whatever revision it is pinned to. */
const textOf = (noun: Noun, words: Words): string =>
  canonical(noun === "finding" ? { ...words, revision: recordedHere } : words);

function addToLast(steps: Step[], changes: Append[], date: string): void {
  const last = steps.pop() ?? { date, source: null, changes: [] };
  steps.push({ ...last, changes: [...last.changes, ...changes] });
}

const newEntry = (noun: Noun, id: string, text: string): Entry => ({
  noun,
  id,
  versions: new Set([text]),
  isLive: true,
  isLocal: false,
  isInPackage: true,
});

function readHistory(db: Db): Map<string, Entry> {
  const kinds = new Map(
    db
      .select()
      .from(revisions)
      .all()
      .map((row) => [row.number, row.kind]),
  );
  const history = new Map<string, Entry>();
  for (const noun of nounsInOrder) {
    for (const row of db.select().from(nouns[noun]).orderBy(sql`version`).all()) {
      const key = `${noun} ${row.id}`;
      const entry = history.get(key) ?? { ...newEntry(noun, row.id, ""), isInPackage: false };
      entry.versions.add(textOf(noun, wordsOf(row)));
      entry.isLive = row.superseded_in === null;
      entry.isLocal = kinds.get(row.recorded_in) !== "load";
      history.set(key, entry);
    }
  }
  return history;
}

const nounsInOrder: Noun[] = Object.keys(nouns).filter((key): key is Noun => key in nouns);

/** Vintages and observations merged, grouped by the day they were published and their source. */
function datedRows(tables: Tables): Step[] {
  const published = new Map(
    (tables.sources ?? []).map(({ cells }) => [cells.id, `${cells.published ?? ""}`]),
  );
  const dayOf = (source: Words["id"]): string => lastDayOrEmpty(published.get(source) ?? "");
  const rows = [
    ...(tables.vintages ?? []).map(({ cells }) => ({ cells, day: `${cells.recorded_on}` })),
    ...(tables.observations ?? []).map(({ cells }) => ({ cells, day: dayOf(`${cells.source}`) })),
  ];
  const newest = rows.reduce((day, row) => (row.day > day ? row.day : day), "");
  const steps = new Map<string, Step>();
  for (const { cells, day } of rows) {
    const date = day || newest;
    const key = `${date} ${cells.source}`;
    const step = steps.get(key) ?? { date, source: `${cells.source}`, changes: [] };
    step.changes.push({ noun: "observation", append: observationOf(cells) });
    steps.set(key, step);
  }
  return [...steps].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, step]) => step);
}

const lastDayOrEmpty = (date: string): string => (date ? lastDay(date) : "");
