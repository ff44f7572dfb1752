import { eq } from "drizzle-orm";
import type { Db } from "../database.ts";
import { Refusal } from "../refusal.ts";
import { note } from "./audit.ts";
import type { Actor } from "./people.ts";
import { settings } from "./schema.ts";

const name = "second-person";

/** The most numbers that one person may change alone; null where there is no such rule. */
export function mostAlone(db: Db): number | null {
  const row = db.select().from(settings).where(eq(settings.name, name)).get();
  return row ? Number(row.value) : null;
}

/** Sets the rule, or lifts it with null. Refuses what is no whole number of at least 1. */
export function setMostAlone(db: Db, most: number | null, actor: Actor): void {
  if (most === mostAlone(db)) return;
  if (most !== null && !(Number.isInteger(most) && most >= 1)) {
    throw new Refusal(`invalid number: ${most}; give a whole number from 1, or leave it empty`);
  }
  if (most === null) db.delete(settings).where(eq(settings.name, name)).run();
  else {
    const value = String(most);
    const row = { name, value };
    db.insert(settings)
      .values(row)
      .onConflictDoUpdate({ target: settings.name, set: { value } })
      .run();
  }
  const action = most === null ? "lifted the rule of two" : `asked for two above ${most} numbers`;
  note(db, actor, { action, subject: "" });
}
