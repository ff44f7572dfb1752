import type { ClaimFacts } from "../../db/claims/facts.ts";
import { formatKnownWhen } from "./date.ts";
import { numeral } from "./numeral.ts";
import { capitalise, listOf } from "./sentence.ts";

/** `Claim fr-1, made in July 2018 by Lenta.ru, citing the Islamic State`. */
export const describeOrigin = ({ claim }: ClaimFacts): string =>
  `Claim ${claim.id}, made ${formatKnownWhen(claim.made_on)} by ${claim.claimant}`;

/** How many parties are on record, with how many voices, and who repeats whom. */
export function describeRecord({ statements, reviews }: ClaimFacts): string {
  const parties = new Set(statements.map(({ party }) => party));
  if (parties.size === 0) return `The wording is ours. ${nobody(reviews.length)}`;
  const voices = new Set(statements.flatMap(({ repeated, party }) => (repeated ? [] : party)));
  const are = parties.size === 1 ? "party is" : "parties are";
  const record = `${capitalise(numeral(parties.size))} ${are} on record`;
  const repeats = repeatsOf(statements);
  if (repeats === "") return `The wording is ours. ${record}.`;
  const with_ = `with ${numeral(voices.size)} ${voices.size === 1 ? "voice" : "voices"} of ${voices.size === 1 ? "its" : "their"} own`;
  return `The wording is ours. ${record} ${with_}: ${repeats}.`;
}

function nobody(reviews: number): string {
  return reviews > 0
    ? "No party to it is on record; a reviewer has looked at it."
    : "Nobody is on record about it, which neither confirms nor denies it.";
}

function repeatsOf(statements: ClaimFacts["statements"]): string {
  const targets = new Map<string, Set<string>>();
  for (const { party, repeated } of statements) {
    if (!repeated) continue;
    targets.set(repeated, (targets.get(repeated) ?? new Set()).add(party));
  }
  const told = [...targets].map(([target, parties]) => {
    const names = [...parties];
    return `${listOf(names)} ${names.length === 1 ? "repeats" : "repeat"} ${withArticle(target)}`;
  });
  return told.join("; ");
}

/** Names of offices, states and groups take an article; those of papers bring their own. */
const withArticle = (name: string): string =>
  /\b(Ministry|State|Observatory|coalition)\b/.test(name) && !name.startsWith("The ")
    ? `the ${name}`
    : name;
