import { type ClaimFacts, claimFacts } from "../claims/facts.ts";
import { remember } from "../remember.ts";

/** What the ledger holds of claims. */
export type ClaimSummary = {
  claims: number;
  /** Claims that somebody confirms, denies, or reviewed, and those about which nobody is on record. */
  confirmed: number;
  denied: number;
  reviewed: number;
  silent: number;
  /** The days from the first to the last that has a date; null where none has. */
  span: { first: string; last: string } | null;
  undated: number;
  /** Claims by the year in which they begin. */
  years: { year: string; claims: number }[];
};

export const claimSummary = remember((state): ClaimSummary => {
  const all = claimFacts(state);
  const count = (is: (facts: ClaimFacts) => boolean): number => all.filter(is).length;
  const years = new Map<string, number>();
  const firsts = all.flatMap(({ days }) => days?.first ?? []).sort();
  const lasts = all.flatMap(({ days }) => days?.last ?? []).sort();
  for (const first of firsts) {
    const year = first.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  const [first, last] = [firsts[0], lasts.at(-1)];
  return {
    claims: all.length,
    confirmed: count(({ stances }) => stances.includes("confirms")),
    denied: count(({ stances }) => stances.includes("denies")),
    reviewed: count(({ reviews }) => reviews.length > 0),
    silent: count(({ stances, reviews }) => stances.length + reviews.length === 0),
    span: first && last ? { first, last } : null,
    undated: count(({ days }) => days === null),
    years: [...years].map(([year, claims]) => ({ year, claims })),
  };
});
