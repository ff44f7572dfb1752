import { randomBytes } from "node:crypto";
import { and, count, eq } from "drizzle-orm";
import type { Db } from "../database.ts";
import { note } from "./audit.ts";
import type { Actor } from "./people.ts";
import { recoveryCodes } from "./schema.ts";
import { hashOf } from "./secret.ts";

const howMany = 8;
const length = 16;
/** Crockford's: none of its letters is taken for a digit or another letter. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** Codes of 80 bits that replace those before, each good once; only their hashes are kept. */
export function newCodes(db: Db, actor: Actor & { person: string }): string[] {
  const { person } = actor;
  const codes = Array.from({ length: howMany }, newCode);
  db.transaction(() => {
    db.delete(recoveryCodes).where(eq(recoveryCodes.person, person)).run();
    for (const code of codes) {
      db.insert(recoveryCodes)
        .values({ hash: hashOf(code), person })
        .run();
    }
    note(db, actor, { action: "made recovery codes", subject: person });
  });
  return codes.map((code) => code.replace(/.{4}(?=.)/g, "$&-"));
}

/** Uses a code up; false if it is none of this person's. */
export function useRecoveryCode(db: Db, person: string, text: string): boolean {
  const meant = and(eq(recoveryCodes.hash, hashOf(plain(text))), eq(recoveryCodes.person, person));
  return db.delete(recoveryCodes).where(meant).run().changes === 1;
}

export const recoveryCodesLeft = (db: Db, person: string): number =>
  db.select({ n: count() }).from(recoveryCodes).where(eq(recoveryCodes.person, person)).get()?.n ??
  0;

/** 32 letters divide 256, so each is as likely as any other. */
const newCode = (): string =>
  Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join("");

/** As it was written, however it is typed: an O is a 0, an I or L a 1. */
const plain = (text: string): string =>
  text.toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1");
