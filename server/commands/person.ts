import { openDatabase } from "../../db/database.ts";
import { addPerson, isRole } from "../../db/people/people.ts";
import { roles } from "../../db/people/schema.ts";
import { newSignInLink } from "../../db/people/sessions.ts";
import { addToken } from "../../db/people/tokens.ts";
import { Refusal } from "../../db/refusal.ts";
import type { Config } from "../config.ts";

/**
 * `themeline person add <handle> --role admin`: adds a person on the host and gives a link that
 * signs in once; with `--token DAYS` also a token that writes. Both are shown here and kept nowhere.
 */
export async function person(
  config: Config,
  [verb, handle]: string[],
  { role, token }: { role: string; token?: string | undefined },
): Promise<string> {
  if (verb !== "add" || !handle) throw new Refusal("say: themeline person add <handle> --role R");
  if (!isRole(role)) throw new Refusal(`unknown role: ${role}; known: ${roles.join(", ")}`);
  const db = openDatabase(config.database);
  const now = config.clock();
  const added = await addPerson(db, { handle, role }, { person: null, now });
  const link = `${siteOf(config)}/sign-in/once?key=${newSignInLink(db, added.id, now)}`;
  const lines = [`Added ${handle} as ${role}.`, `Sign in once, within 30 minutes: ${link}`];
  if (token) {
    const words = {
      person: added.id,
      name: "made on the host",
      scope: "write",
      days: Number(token),
    };
    lines.push(`Token: ${addToken(db, { ...words, scope: "write" }, { person: added.id, now })}`);
  }
  return lines.join("\n");
}

/** Where people find the site that this configuration serves. */
export const siteOf = ({ origin, host, port }: Config): string =>
  origin ?? `http://${host}:${port}`;
