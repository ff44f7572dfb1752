import { blob, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What a person may do; each role may do what those before it may. */
export const roles = ["reader", "analyst", "editor", "admin"] as const;
export type Role = (typeof roles)[number];

export const people = sqliteTable("people", {
  id: text().primaryKey(),
  handle: text().notNull(),
  role: text().$type<Role>().notNull(),
  password: text(),
  disabled: integer().notNull(),
  created_at: text().notNull(),
  /** Tries at the password until then no longer count. */
  unlocked_at: text(),
});

export const devices = sqliteTable("devices", {
  hash: text().primaryKey(),
  person: text().notNull(),
  created_at: text().notNull(),
});

export const sessions = sqliteTable("sessions", {
  hash: text().primaryKey(),
  person: text().notNull(),
  created_at: text().notNull(),
  seen_at: text().notNull(),
  by_link: integer().notNull().default(0),
});

export const secondSteps = sqliteTable("second_steps", {
  person: text().primaryKey(),
  key: text().notNull(),
  confirmed_at: text(),
  last_step: integer(),
  failures: integer().notNull().default(0),
});

export const recoveryCodes = sqliteTable("recovery_codes", {
  hash: text().primaryKey(),
  person: text().notNull(),
});

export const signIns = sqliteTable("sign_ins", {
  hash: text().primaryKey(),
  person: text().notNull(),
  created_at: text().notNull(),
  by_link: integer().notNull(),
});

export const tokens = sqliteTable("tokens", {
  id: text().primaryKey(),
  hash: text().notNull(),
  person: text().notNull(),
  name: text().notNull(),
  scope: text().$type<"read" | "write">().notNull(),
  created_on: text().notNull(),
  expires_on: text().notNull(),
  used_on: text(),
});

export const signInLinks = sqliteTable("sign_in_links", {
  hash: text().primaryKey(),
  person: text().notNull(),
  expires_at: text().notNull(),
});

export const acts = sqliteTable("acts", {
  revision: integer().primaryKey(),
  person: text().notNull(),
  at: text().notNull(),
});

export const replies = sqliteTable("replies", {
  person: text().notNull(),
  key: text().notNull(),
  request_hash: text().notNull(),
  status: integer().notNull(),
  body: text().notNull(),
  at: text().notNull(),
});

export const audit = sqliteTable("audit", {
  number: integer().primaryKey(),
  at: text().notNull(),
  person: text(),
  action: text().notNull(),
  subject: text().notNull(),
});

export const uploads = sqliteTable("uploads", {
  id: text().primaryKey(),
  person: text().notNull(),
  collection: text().notNull(),
  name: text().notNull(),
  body: text().notNull(),
  at: text().notNull(),
  file: blob({ mode: "buffer" }),
});

/** How the columns of a collection's files are called. */
export const mappings = sqliteTable("mappings", {
  collection: text().primaryKey(),
  body: text().notNull(),
  person: text(),
  at: text().notNull(),
});

export const collectionDrafts = sqliteTable("collection_drafts", {
  id: text().primaryKey(),
  person: text().notNull(),
  body: text().notNull(),
  at: text().notNull(),
});

export const settings = sqliteTable("settings", {
  name: text().primaryKey(),
  value: text().notNull(),
});

export const waiting = sqliteTable("waiting", {
  id: text().primaryKey(),
  person: text(),
  body: text().notNull(),
  numbers: integer().notNull(),
  at: text().notNull(),
  state: text().$type<"waiting" | "recorded" | "declined">().notNull(),
  decided_by: text(),
  decided_at: text(),
  answer: text(),
  revision: integer(),
});

export const drafts = sqliteTable("drafts", {
  id: text().primaryKey(),
  person: text().notNull(),
  collection: text().notNull(),
  period: text().notNull(),
  period_type: text().notNull(),
  body: text().notNull(),
  version: integer().notNull(),
  saved_at: text().notNull(),
});
