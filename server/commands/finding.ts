import { withdrawFinding } from "../../db/entry/finding.ts";
import { fillSentence } from "../../web/words/finding.ts";
import type { Config } from "../config.ts";
import { rowsAt } from "../finding.ts";
import { views } from "../routes/index.ts";
import { saveFinding } from "../save-finding.ts";
import { Misuse } from "./misuse.ts";
import { openLedger } from "./open-ledger.ts";

export type FindingOptions = {
  slug?: string | undefined;
  sentence?: string | undefined;
  reason?: string | undefined;
};

/**
 * `themeline finding add '<address>' --slug S [--sentence T]` saves a view as a finding;
 * `themeline finding withdraw <slug> --reason R` withdraws one. Each is a revision.
 */
export function finding(
  config: Config,
  [verb, subject]: string[],
  { slug, sentence = "", reason = "" }: FindingOptions,
): string {
  const db = openLedger(config);
  const by = { person: null, now: config.clock() };
  if (verb === "withdraw" && subject) {
    const { number } = withdrawFinding(db, subject, { ...by, reason });
    return `Revision ${number} is written: ${subject} is withdrawn.`;
  }
  if (verb !== "add" || !subject || !slug) {
    throw new Misuse(
      "say: themeline finding add '<address>' --slug S [--sentence T], or themeline finding withdraw <slug> --reason R",
    );
  }
  const wish = { address: subject, slug, sentence };
  const saved = saveFinding(db, { views, origin: config.origin }, { wish, by });
  const { text } = fillSentence(saved.sentence, rowsAt({ db, revision: saved.revision.number }));
  return `Revision ${saved.revision.number} is written: /findings/${saved.id}\n${text}`;
}
