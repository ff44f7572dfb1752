import { and, desc, eq, sql } from "drizzle-orm";
import type { Db } from "../database.ts";
import { canonical } from "../ledger.ts";
import { drafts } from "../people/schema.ts";
import { newId } from "../people/secret.ts";
import { Refusal } from "../refusal.ts";
import type { NamedPeriod } from "./named-period.ts";
import type { Sheet } from "./sheet.ts";

/** A grid that somebody has begun and not yet recorded. `version` counts its savings. */
export type Draft = {
  id: string;
  collection: string;
  period: NamedPeriod;
  sheet: Sheet;
  version: number;
  savedAt: string;
};

type Kept = Pick<Draft, "collection" | "period" | "sheet">;
type Owner = { person: string; now: string };

const draftsMost = 100;
const bytesMost = 512 * 1024;

/**
 * Keeps a draft. `known` is the draft that the page was opened with or last saved as: if it was saved
 * elsewhere since, or another draft of the same period has come to be, this one is kept beside it as
 * a draft of its own, so that the later never takes the place of the earlier unseen. Refuses more
 * than a hundred drafts of one person, and one too large to be typed.
 */
export function saveDraft(
  db: Db,
  kept: Kept,
  { person, now, known }: Owner & { known: { id: string; version: number } | null },
): Draft {
  return db.transaction(
    () => {
      const rivals = findDrafts(db, person, kept);
      const same = rivals.find(({ sheet }) => canonical(sheet) === canonical(kept.sheet));
      if (same) return same;
      const own = rivals.find(({ id, version }) => id === known?.id && version === known.version);
      return own ? replace(db, own, { ...kept, now }) : add(db, kept, { person, now });
    },
    { behavior: "immediate" },
  );
}

/** The drafts of a person, of one period if one is named; the one saved last comes first. */
export function findDrafts(
  db: Db,
  person: string,
  about?: { collection: string; period: NamedPeriod },
): Draft[] {
  const own = eq(drafts.person, person);
  const wanted = about
    ? and(
        own,
        eq(drafts.collection, about.collection),
        eq(drafts.period, about.period.id),
        eq(drafts.period_type, about.period.period_type),
      )
    : own;
  return db
    .select()
    .from(drafts)
    .where(wanted)
    .orderBy(desc(drafts.saved_at), desc(sql`rowid`))
    .all()
    .map(draftOf);
}

export function dropDraft(db: Db, id: string, person: string): void {
  db.delete(drafts)
    .where(and(eq(drafts.id, id), eq(drafts.person, person)))
    .run();
}

function replace(db: Db, own: Draft, { sheet, period, now }: Kept & { now: string }): Draft {
  const body = bodyOf({ sheet, period });
  const version = own.version + 1;
  db.update(drafts).set({ body, version, saved_at: now }).where(eq(drafts.id, own.id)).run();
  return { ...own, sheet, period, version, savedAt: now };
}

function add(db: Db, { collection, period, sheet }: Kept, { person, now }: Owner): Draft {
  const many = findDrafts(db, person).length;
  if (many >= draftsMost) throw new Refusal(`you have ${draftsMost} drafts; discard some first`);
  const row = {
    id: newId(),
    person,
    collection,
    period: period.id,
    period_type: period.period_type,
    body: bodyOf({ sheet, period }),
    version: 1,
    saved_at: now,
  };
  db.insert(drafts).values(row).run();
  return draftOf(row);
}

function bodyOf(kept: Pick<Kept, "sheet" | "period">): string {
  const body = JSON.stringify(kept);
  if (body.length <= bytesMost) return body;
  throw new Refusal("this draft is too large to keep; record a part of it first");
}

function draftOf(row: typeof drafts.$inferSelect): Draft {
  const { id, collection, version, saved_at, body } = row;
  return { id, collection, version, savedAt: saved_at, ...JSON.parse(body) };
}
