import type { Db } from "../db/database.ts";
import { setMostAlone } from "../db/people/second-person.ts";
import type { Config } from "./config.ts";

/** Writes the settings of the environment that the database keeps, so that every way in obeys. */
export function applySettings(db: Db, { secondPerson, clock }: Config): void {
  if (secondPerson !== undefined) setMostAlone(db, secondPerson, { person: null, now: clock() });
}
