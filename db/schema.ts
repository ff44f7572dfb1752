import { integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Stance, Verdict } from "./claim-words.ts";
import type { PeriodType } from "./period.ts";
import type { Relation } from "./row.ts";
import type { Status } from "./status.ts";

/**
 * The tables as TypeScript sees them; migrations/ holds their constraints and triggers. Every noun
 * is stored as versions: an identity, words or values, and the revisions between which they held.
 */

export const names = sqliteTable("names", { noun: text().notNull(), id: text().notNull() });

export const revisions = sqliteTable("revisions", {
  number: integer().primaryKey(),
  date: text().notNull(),
  kind: text().$type<"load" | "import" | "entry" | "revert">().notNull(),
  reason: text().notNull(),
  source: text(),
  reverts: integer(),
  hash: text().notNull(),
});

const version = {
  version: integer().primaryKey(),
  id: text().notNull(),
  recorded_in: integer().notNull(),
  superseded_in: integer(),
};

export const sources = sqliteTable("sources", {
  ...version,
  title: text().notNull(),
  publisher: text().notNull(),
  author: text(),
  published: text(),
  url: text(),
  kind: text().notNull(),
  derived_from: text(),
  note: text(),
});

export const codebooks = sqliteTable("codebooks", {
  ...version,
  title: text().notNull(),
  source: text(),
  note: text(),
});

export const categories = sqliteTable("categories", {
  ...version,
  codebook: text().notNull(),
  dimension: text().notNull(),
  slug: text().notNull(),
  label: text().notNull(),
  definition: text(),
  broader: text(),
  aliases: text(),
});

export const crosswalk = sqliteTable("crosswalk", {
  ...version,
  category_a: text().notNull(),
  relation: text().notNull(),
  category_b: text().notNull(),
  note: text(),
});

export const collections = sqliteTable("collections", {
  ...version,
  title: text().notNull(),
  actor: text().notNull(),
  collector: text().notNull(),
  population: text().notNull(),
  coding: text(),
  codebook: text().notNull(),
  method: text().notNull(),
  caveat: text().notNull(),
  licence: text().notNull(),
  source: text().notNull(),
  ours: integer().notNull(),
  period_min: text(),
  period_max: text(),
  value_max: integer(),
});

export const series = sqliteTable("series", {
  ...version,
  collection: text().notNull(),
  unit: text().notNull(),
  measure: text().$type<"count" | "level">().notNull(),
  categories: text().notNull(),
  whole: text(),
  label: text().notNull(),
});

export const observations = sqliteTable("observations", {
  ...version,
  series: text().notNull(),
  period: text().notNull(),
  period_start: text(),
  period_end: text(),
  period_type: text().$type<PeriodType>().notNull(),
  period_label: text(),
  period_order: integer(),
  value: real(),
  relation: text().$type<Relation>(),
  status: text().$type<Status>().notNull(),
  period_as_stated: text(),
  source: text().notNull(),
  locator: text(),
  fragment: text(),
  note: text(),
});

export const quotedShares = sqliteTable("quoted_shares", {
  ...version,
  collection: text().notNull(),
  categories: text().notNull(),
  period_start: text().notNull(),
  period_end: text().notNull(),
  relation: text().$type<Relation>().notNull(),
  percent: real().notNull(),
  denominator: real(),
  source: text().notNull(),
  locator: text(),
  note: text(),
});

export const remarks = sqliteTable("remarks", {
  ...version,
  kind: text().notNull(),
  subject: text().notNull(),
  expected: text(),
  found: text(),
  severity: text().$type<"error" | "warning" | "info" | "ok">().notNull(),
  note: text(),
});

export const events = sqliteTable("events", {
  ...version,
  start: text().notNull(),
  end: text(),
  label: text().notNull(),
  kind: text().notNull(),
  source: text().notNull(),
  note: text(),
});

export const parties = sqliteTable("parties", {
  ...version,
  name: text().notNull(),
  aliases: text(),
  kind: text().notNull(),
  interest: text(),
  reliability: text(),
});

export const claims = sqliteTable("claims", {
  ...version,
  claim: text().notNull(),
  claimant: text().notNull(),
  about: text(),
  place: text(),
  place_disputed: text(),
  made_on: text(),
  made_on_precision: text(),
  medium: text(),
  recirculated: integer(),
  original_media_on: text(),
  original_media_precision: text(),
  source: text().notNull(),
  note: text(),
  made_as_stated: text(),
  further: text(),
});

export const evidence = sqliteTable("evidence", {
  ...version,
  claim: text().notNull(),
  party: text().notNull(),
  party_interest: text(),
  stance: text().$type<Stance>().notNull(),
  on: text(),
  source: text().notNull(),
  note: text(),
  repeats: text(),
  credibility: text(),
});

export const reviews = sqliteTable("reviews", {
  ...version,
  claim: text().notNull(),
  reviewer: text().notNull(),
  verdict_word: text().notNull(),
  verdict: text().$type<Verdict>().notNull(),
  on: text(),
  source: text().notNull(),
  further: text(),
});

export const appearances = sqliteTable("appearances", {
  ...version,
  claim: text().notNull(),
  order: integer().notNull(),
  on: text().notNull(),
  precision: text().notNull(),
  context: text().notNull(),
  source: text().notNull(),
});

export const findings = sqliteTable("findings", {
  ...version,
  address: text().notNull(),
  sentence: text().notNull(),
  revision: integer().notNull(),
  /** Its place among the findings of a package; those saved here come after them. */
  position: integer(),
});

/**
 * Columns that came after the first ledgers were written. While they are empty they are left out of
 * a version's words, so that those ledgers keep their hashes and packages their rows.
 */
export const laterColumns: ReadonlySet<string> = new Set([
  "made_as_stated",
  "further",
  "reliability",
  "repeats",
  "credibility",
]);

/** The versioned tables by noun, in the order in which a revision records them. */
export const nouns = {
  source: sources,
  codebook: codebooks,
  category: categories,
  crosswalk,
  collection: collections,
  series,
  event: events,
  party: parties,
  claim: claims,
  evidence,
  review: reviews,
  appearance: appearances,
  "quoted share": quotedShares,
  remark: remarks,
  observation: observations,
  finding: findings,
} as const;

export type Noun = keyof typeof nouns;
