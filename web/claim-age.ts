import { type Days, daysOf } from "../db/claim-words.ts";
import type { ClaimFacts } from "../db/claims/facts.ts";
import { type Age, ageAt } from "./words/media-age.ts";

/** One use of a piece of media, and how old it was then; no age at the first known use. */
export type Use = { on: string; days: Days; context: string; source: string; age: Age | null };

/** A piece of media with its known uses, the oldest first. */
export type MediaUses = { facts: ClaimFacts; uses: Use[] };

/** Media with at least two dated uses; those that came back latest first. */
export function mediaUses(facts: readonly ClaimFacts[]): MediaUses[] {
  return facts
    .map((each) => ({ facts: each, uses: usesOf(each) }))
    .filter(({ uses }) => uses.length > 1)
    .sort((a, b) => ((a.uses.at(-1)?.on ?? "") < (b.uses.at(-1)?.on ?? "") ? 1 : -1));
}

function usesOf({ appearances }: ClaimFacts): Use[] {
  const first = appearances[0]?.on ?? null;
  return appearances.flatMap(({ on, context, source }, at) => {
    const days = daysOf(on);
    return days ? [{ on, days, context, source, age: at === 0 ? null : ageAt(first, on) }] : [];
  });
}
