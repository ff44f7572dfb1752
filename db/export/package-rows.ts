import { sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { lastDay } from "../day.ts";
import type { Cell } from "../import/cell.ts";
import { type Field, type Resource, resources } from "../import/descriptor.ts";
import { heldAt } from "../ledger.ts";
import { remember, type State } from "../remember.ts";
import { type Noun, nouns, observations, revisions, sources } from "../schema.ts";

/** One table of a package, with its cells in the order of its fields. */
export type PackageTable = { resource: Resource; rows: Cell[][] };

type Words = Record<string, Cell>;

const tables: Record<string, Noun> = {
  sources: "source",
  codebooks: "codebook",
  categories: "category",
  crosswalk: "crosswalk",
  collections: "collection",
  series: "series",
  events: "event",
  parties: "party",
  claims: "claim",
  claim_evidence: "evidence",
  claim_reviews: "review",
  media_appearances: "appearance",
  percentages: "quoted share",
  checks: "remark",
  observations: "observation",
  findings: "finding",
};

/**
 * Everything that the ledger held at a revision, in the form of a data package: loaded into an empty
 * ledger it gives the same numbers. Rows stand in the order of their ids.
 */
export const packageTables = remember((state: State): PackageTable[] =>
  resources.map((resource) => tableOf(state, resource)),
);

/** One table of the package: what the ledger held of it at a revision, in the order of the ids. */
export function packageTable(state: State, name: string): PackageTable {
  const resource = resources.find((each) => each.name === name);
  if (!resource) throw new RangeError(`no table of the package is called ${name}`);
  return tableOf(state, resource);
}

const tableOf = (state: State, resource: Resource): PackageTable => ({
  resource,
  rows: wordsOf(state, resource.name).map((words) =>
    resource.schema.fields.map((field) => cellOf(words, field)),
  ),
});

function wordsOf(state: State, name: string): Words[] {
  if (name === "vintages") return vintages(state);
  const noun = tables[name];
  if (!noun) return [];
  const rows = read(state, nouns[noun]);
  return name === "crosswalk" ? rows.map(crosswalkCells) : rows;
}

function read({ db, revision }: State, table: (typeof nouns)[Noun]): Words[] {
  const rows: SQLiteTable = table;
  return db.select().from(rows).where(heldAt(table, revision)).orderBy(sql`id`).all();
}

function crosswalkCells(words: Words): Words {
  const [a, b] = [partsOf(words.category_a), partsOf(words.category_b)];
  return {
    ...words,
    ...{ codebook_a: a.codebook, dimension_a: a.dimension, slug_a: a.slug },
    ...{ codebook_b: b.codebook, dimension_b: b.dimension, slug_b: b.slug },
  };
}

/** `codebook/dimension=slug`, taken apart. */
function partsOf(id: Cell | undefined) {
  const [, codebook = "", dimension = "", slug = ""] =
    /^([^/]*)\/([^=]*)=(.*)$/.exec(`${id}`) ?? [];
  return { codebook, dimension, slug };
}

const comparable = ["value", "relation", "status", "period_start", "period_end", "note"] as const;

/**
 * Earlier versions of the numbers that are held, with the day on which they were recorded: those
 * that a loader would put before the number that replaced them, and that differ from it.
 */
function vintages({ db, revision }: State): Words[] {
  const live = db.select().from(observations).where(heldAt(observations, revision)).all();
  const held = new Map(live.map((row) => [row.id, row]));
  const days = new Map(
    db
      .select()
      .from(revisions)
      .all()
      .map(({ number, date }) => [number, date]),
  );
  const known = db.select().from(sources).where(heldAt(sources, revision)).all();
  const published = new Map(known.map(({ id, published: on }) => [id, on ? lastDay(on) : "9999"]));
  return db
    .select()
    .from(observations)
    .where(sql`${observations.superseded_in} <= ${revision}`)
    .orderBy(observations.id, observations.version)
    .all()
    .flatMap((row): Words[] => {
      const newest = held.get(row.id);
      const day = days.get(row.recorded_in) ?? "";
      const isOlder = newest && day < (published.get(newest.source) ?? "");
      const isOther = newest && comparable.some((name) => row[name] !== newest[name]);
      return isOlder && isOther ? [{ ...row, recorded_on: day }] : [];
    });
}

/** A cell as the package writes it; truth is a word. */
function cellOf(words: Words, { name, type }: Field): Cell {
  const value = words[name] ?? null;
  if (type === "boolean" && value !== null) return value === 1 ? "true" : "false";
  return value === "" ? null : value;
}
