import { daysOf } from "../db/claim-words.ts";
import type { ClaimFacts } from "../db/claims/facts.ts";
import { dayCount } from "../db/day.ts";
import { kaplanMeier } from "./stats/kaplan-meier.ts";

/** The days from a claim to its first verdict, or to the last look: a range, and its middle. */
export type Lag = {
  facts: ClaimFacts;
  least: number;
  most: number;
  days: number;
  isResolved: boolean;
};

export type Lags = {
  lags: Lag[];
  curve: ReturnType<typeof kaplanMeier>;
  /** Claims that are in no curve: known to no month, or made after the last look. */
  left: number;
};

/** A date known to no month says nothing of days. */
const rangeMost = 31;

/**
 * How long claims wait for a verdict. A claim without one is open until the day of the last look.
 * Where a day is not known the lag is a range, and the curve takes its middle.
 */
export function verdictLags(
  facts: readonly ClaimFacts[],
  { lastLook, level }: { lastLook: string; level: number },
): Lags {
  const lags = facts.flatMap((each) => lagOf(each, lastLook) ?? []);
  const claims = lags.map(({ days, isResolved }) => ({ days, resolved: isResolved }));
  return { lags, curve: kaplanMeier(claims, { level }), left: facts.length - lags.length };
}

function lagOf(facts: ClaimFacts, lastLook: string): Lag | null {
  const { days: made, reviews } = facts;
  if (!made || dayCount(made.first, made.last) > rangeMost) return null;
  const verdicts = reviews.flatMap(({ on }) => daysOf(on) ?? []);
  const [first] = verdicts.sort((a, b) => (a.first < b.first ? -1 : 1));
  if (reviews.length > 0 && !first) return null;
  const end = first ?? { first: lastLook, last: lastLook };
  if (end.last < made.first) return null;
  const least = Math.max(0, dayCount(made.last, end.first) - 1);
  const most = dayCount(made.first, end.last) - 1;
  return { facts, least, most, days: (least + most) / 2, isResolved: first !== undefined };
}
