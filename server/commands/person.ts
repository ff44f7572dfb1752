import type { Db } from "../../db/database.ts";
import { addPerson, isRole, storedOf, unlockPerson } from "../../db/people/people.ts";
import { roles } from "../../db/people/schema.ts";
import { resetStep } from "../../db/people/second-step.ts";
import { newSignInLink } from "../../db/people/sessions.ts";
import { addToken, checkDays } from "../../db/people/tokens.ts";
import { Refusal } from "../../db/refusal.ts";
import type { Config } from "../config.ts";
import { Misuse } from "./misuse.ts";
import { openLedger } from "./open-ledger.ts";

type Options = { role: string; token?: string | undefined };

/** `themeline person add <handle> --role admin`, and `unlock` or `reset-second-step <handle>`. */
export async function person(
  config: Config,
  [verb, handle]: string[],
  options: Options,
): Promise<string> {
  if (verb === "add" && handle) return add(config, handle, options);
  if (verb === "unlock" && handle) return unlock(config, handle);
  if (verb === "reset-second-step" && handle) return reset(config, handle);
  throw new Misuse("say: themeline person add | unlock | reset-second-step <handle>");
}

/**
 * Adds a person on the host and gives a link that signs in once; with `--token DAYS` also a token
 * that writes. Both are shown here and kept nowhere.
 */
async function add(config: Config, handle: string, { role, token }: Options): Promise<string> {
  if (!isRole(role)) throw new Refusal(`unknown role: ${role}; known: ${roles.join(", ")}`);
  const days = token === undefined ? null : Number(token);
  if (days !== null) checkDays(days);
  const db = openLedger(config);
  const now = config.clock();
  const added = await addPerson(db, { handle, role }, { person: null, now });
  const lines = [`Added ${handle} as ${role}.`, onceOf(db, config, added.id)];
  if (days !== null) {
    const words = { person: added.id, name: "made on the host", scope: "write" as const, days };
    lines.push(`Token: ${addToken(db, words, { person: added.id, now })}`);
  }
  return lines.join("\n");
}

/**
 * Lets somebody in again at whose password others have tried: the tries no longer count, and a link
 * signs in once even from a network that has had too many. An account itself is never locked.
 */
function unlock(config: Config, handle: string): string {
  const db = openLedger(config);
  const stored = knownPerson(db, handle);
  if (stored.disabled) throw new Refusal(`${handle} is shut out; an admin lets them in at /people`);
  unlockPerson(db, stored.id, { person: null, now: config.clock() });
  return [
    `Tries at ${stored.handle} until now count no longer.`,
    onceOf(db, config, stored.id),
  ].join("\n");
}

/** Turns off the second step of somebody who lost both the app and the recovery codes. */
function reset(config: Config, handle: string): string {
  const db = openLedger(config);
  const { id, handle: written } = knownPerson(db, handle);
  resetStep(db, id, { person: null, now: config.clock() });
  return `${written} signs in without a second step now, and can set up another at /account.`;
}

function knownPerson(db: Db, handle: string) {
  const stored = storedOf(db, handle);
  if (!stored) throw new Refusal(`unknown handle: ${handle}; see the people at /people`);
  return stored;
}

const onceOf = (db: Db, config: Config, id: string): string =>
  `Sign in once, within 30 minutes: ${siteOf(config)}/sign-in/once?key=${newSignInLink(db, id, config.clock())}`;

/** Where people find the site that this configuration serves. */
export const siteOf = ({ origin, host, port }: Config): string =>
  origin ?? `http://${host}:${port}`;
