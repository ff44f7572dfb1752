import { eq } from "drizzle-orm";
import type { Db } from "../database.ts";
import { note } from "./audit.ts";
import { type Actor, mayAct, type Person } from "./people.ts";
import { settings } from "./schema.ts";
import { hasStep } from "./second-step.ts";

const name = "second-step";

/** Whether roles that write need a second step at sign-in. */
export const isStepAsked = (db: Db): boolean =>
  db.select().from(settings).where(eq(settings.name, name)).get() !== undefined;

/** Sets the rule that roles that write need a second step, or lifts it. */
export function askStep(db: Db, isAsked: boolean, actor: Actor): void {
  if (isAsked === isStepAsked(db)) return;
  if (isAsked) db.insert(settings).values({ name, value: "write" }).run();
  else db.delete(settings).where(eq(settings.name, name)).run();
  const action = isAsked ? "asked writers for a second step" : "asked no second step of writers";
  note(db, actor, { action, subject: "" });
}

/** Whether somebody may only read until they have set up the second step that the rule asks for. */
export const lacksStep = (db: Db, { id, role }: Person): boolean =>
  mayAct(role, "analyst") && isStepAsked(db) && !hasStep(db, id);
