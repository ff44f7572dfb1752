import type { Db } from "../db/database.ts";
import { setMostAlone } from "../db/people/second-person.ts";
import { askStep } from "../db/people/step-rule.ts";
import type { Config } from "./config.ts";

/** Writes the settings of the environment that the database keeps, so that every way in obeys. */
export function applySettings(db: Db, { secondPerson, secondStep, clock }: Config): void {
  const host = { person: null, now: clock() };
  if (secondPerson !== undefined) setMostAlone(db, secondPerson, host);
  if (secondStep !== undefined) askStep(db, secondStep, host);
}
