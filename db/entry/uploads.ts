import { and, desc, eq, lt } from "drizzle-orm";
import type { Db } from "../database.ts";
import { uploads } from "../people/schema.ts";
import { newId } from "../people/secret.ts";
import { Refusal } from "../refusal.ts";
import type { FileKind } from "../upload/file-type.ts";
import type { Sheet } from "../upload/sheet.ts";
import { keepReply, replyTo } from "./replies.ts";

/** A file that was sent and waits for its person: to be read, mapped, mended, recorded or dropped. */
export type Upload = {
  id: string;
  collection: string;
  name: string;
  at: string;
  kind: FileKind | "package";
  source: string;
  locator: string | null;
  /** How its person says that its columns are called, as `month=Datum,…`. */
  map: string | null;
  /** What it was read as; null until it was read. */
  sheet: Sheet | null;
};

/** An upload in a list: when it came, and how far it is. */
export type UploadSummary = Pick<Upload, "id" | "collection" | "name" | "at">;

export type Owner = { person: string; now: string };
type NewUpload = Omit<Upload, "id" | "at" | "map" | "sheet">;

const keptDays = 30;
const uploadsMost = 20;

/**
 * Keeps a file as it was sent until it is recorded or dropped, at most thirty days. Refuses more
 * than twenty of one person: none of theirs is dropped unseen.
 */
export function keepUpload(
  db: Db,
  { collection, name, ...body }: NewUpload,
  file: Uint8Array,
  { person, now }: Owner,
): string {
  const old = new Date(Date.parse(now) - keptDays * 86_400_000).toISOString();
  db.delete(uploads).where(lt(uploads.at, old)).run();
  if (uploadsOf(db, person).length >= uploadsMost) {
    const message = `you have ${uploadsMost} files that are not finished; open one below and record or drop it, then send this one again`;
    throw new Refusal(message, [{ code: "TOO_MANY_FILES", message }]);
  }
  const id = newId();
  const own = name.replace(/^.*[\\/]/, "").slice(0, 120);
  const text = JSON.stringify({ ...body, map: null, sheet: null });
  const row = { id, person, collection, name: own, body: text, at: now, file: Buffer.from(file) };
  db.insert(uploads).values(row).run();
  return id;
}

/** An upload of a person, or null. */
export function findUpload(db: Db, id: string, person: string): Upload | null {
  const { collection, name, body, at } = uploads;
  const columns = { collection, name, body, at };
  const found = db.select(columns).from(uploads).where(ownedBy(id, person)).get();
  return found ? { id, ...JSON.parse(found.body), ...found } : null;
}

/** The bytes of an upload as they were sent. */
export function fileOf(db: Db, id: string): Uint8Array {
  const found = db.select({ file: uploads.file }).from(uploads).where(eq(uploads.id, id)).get();
  return found?.file ?? new Uint8Array();
}

/** The uploads that a person has not finished, the newest first. */
export function uploadsOf(db: Db, person: string): UploadSummary[] {
  const { id, collection, name, at } = uploads;
  const columns = { id, collection, name, at };
  const own = eq(uploads.person, person);
  return db.select(columns).from(uploads).where(own).orderBy(desc(at)).all();
}

/** Notes what a file was read as, or under which names its columns are to be read anew. */
export function noteReading(db: Db, upload: Upload, change: Partial<Upload>): void {
  const { kind, source, locator, map, sheet } = { ...upload, ...change };
  const body = JSON.stringify({ kind, source, locator, map, sheet });
  db.update(uploads).set({ body }).where(eq(uploads.id, upload.id)).run();
}

export function dropUpload(db: Db, id: string, person: string): void {
  db.delete(uploads).where(ownedBy(id, person)).run();
}

/**
 * Ends an upload that was recorded: it goes, and for thirty days its id leads to what it became.
 * Belongs inside the transaction that records it.
 */
export function finishUpload(
  db: Db,
  id: string,
  { address, ...owner }: Owner & { address: string },
): void {
  dropUpload(db, id, owner.person);
  const mark = markOf(id, owner.person);
  keepReply(db, mark, { status: 303, body: address, now: owner.now });
}

/** Where an upload that was recorded leads to; null if it was not, or is somebody else's. */
export const endOf = (db: Db, id: string, person: string): string | null =>
  replyTo(db, markOf(id, person))?.body ?? null;

/** An upload is recorded once, however often that is asked for: its id is its own idempotency key. */
const markOf = (id: string, person: string) => ({ person, key: `upload ${id}`, request: id });

const ownedBy = (id: string, person: string) => and(eq(uploads.id, id), eq(uploads.person, person));
