import type { Filter } from "../../db/filter.ts";
import { formatDecimal, formatPValue, formatRange, formatShare } from "../stats/format.ts";
import { least, type TrendStatistics } from "../trend-test.ts";
import { describeDivision } from "./change-points.ts";
import { formatNumber } from "./number.ts";
import { formatPeriod } from "./period.ts";
import { capitalise } from "./sentence.ts";
import { periodWords } from "./trend-notes.ts";
import { pluralOf } from "./unit.ts";

/** A result by its name, its numbers, and what to make of them. */
export type Result = { name: string; text: string };

/** What the tests say: one sentence, then each result with its method, then what limits it. */
export type TrendWords = { verdict: string; results: Result[]; notes: string[] };

type Spoken = { unit: string; level: Filter["level"] };

/** The trend of a series in words; "evidence", never proof, and no cause. */
export function describeTrendTest(statistics: TrendStatistics, spoken: Spoken): TrendWords {
  const { share, volume, division, type, known } = statistics;
  const many = periodWords[type][1];
  const found = share ? shareResults(statistics, spoken) : volumeResults(statistics, spoken);
  const tooFew = `${least.division} ${many} are needed; there are ${formatNumber(known)}.`;
  const points = division
    ? describeDivision(division, statistics.quantity)
    : { name: "Change points", text: tooFew };
  return {
    verdict: verdictOf(statistics, spoken),
    results: [...found, points],
    notes: notesOf(statistics, volume !== null),
  };
}

function verdictOf(statistics: TrendStatistics, { unit }: Spoken): string {
  const { share, volume, type, known, first, last } = statistics;
  const what = share ? "the share" : `the number of ${pluralOf(unit)}`;
  const span = `over ${formatNumber(known)} ${periodWords[type][1]}, ${formatPeriod(first)} to ${formatPeriod(last)}`;
  const p = share ? shareP(share) : volumeP(volume);
  const slope = share ? (share.armitage?.z ?? 0) : (volume?.kendall.s ?? 0);
  if (p === null) return `Nothing varies ${span}, so there is no trend to test.`;
  const direction = slope < 0 ? "falls" : "rises";
  if (p >= 0.05 && isOnlyPlain(statistics)) {
    return `${capitalise(what)} ${direction} ${span}, but neighbours resemble each other: allowing for that, the numbers are compatible with no trend.`;
  }
  return p < 0.05
    ? `There is evidence that ${what} ${direction} ${span}.`
    : `The numbers ${span} are compatible with no trend.`;
}

/** The more careful of two p: with and without allowing for what each period owes the last. */
function volumeP(volume: TrendStatistics["volume"]): number | null {
  const plain = volume?.kendall.pExact ?? volume?.kendall.pNormal ?? null;
  return plain === null ? null : Math.max(plain, volume?.ar1?.p ?? 0);
}

/** Whether the test finds a trend only as long as neighbours are taken to be independent. */
function isOnlyPlain({ share, volume }: TrendStatistics): boolean {
  const plain = share ? share.armitage?.p : (volume?.kendall.pExact ?? volume?.kendall.pNormal);
  return (plain ?? 1) < 0.05;
}

function shareP({ armitage, logit }: NonNullable<TrendStatistics["share"]>): number | null {
  if (!armitage) return null;
  return Math.max(armitage.p, logit?.p ?? 0);
}

function volumeResults({ volume, type, quantity }: TrendStatistics, { unit, level }: Spoken) {
  if (!volume) return [];
  const { kendall, sen, ar1, poisson } = volume;
  const [one] = periodWords[type];
  const per = quantity === "rate" ? "a day" : `a ${one}`;
  const results: Result[] = [];
  const p = kendall.pExact ?? kendall.pNormal;
  if (p !== null && kendall.tauB !== null) {
    const how = kendall.pExact === null ? "normal approximation" : "exact";
    const text = `τ = ${formatDecimal(kendall.tauB, { decimals: 2 })}, ${formatPValue(p)} (${how}).`;
    results.push({ name: "Mann–Kendall", text });
  }
  if (sen.slope !== null) {
    const digits = (value: number) =>
      formatDecimal(value, { decimals: quantity === "rate" ? 3 : 1 });
    const text = `${signed(digits(sen.slope))} ${pluralOf(unit)} ${per}, each ${one}${limits(sen, digits, level)}.`;
    results.push({ name: "Sen slope", text });
  }
  if (ar1) results.push({ name: "Resemblance of neighbours", text: resemblance(ar1, one) });
  if (poisson) {
    const text = `${percent(poisson, level)}, quasi-Poisson with the days as exposure${phiOf(poisson.phi)}.`;
    results.push({ name: `Change a ${one}`, text });
  }
  return results;
}

function resemblance({ r1, p }: { r1: number; p: number }, one: string): string {
  const text = `lag-1 autocorrelation ${formatDecimal(r1, { decimals: 2 })}; adjusted for it, ${formatPValue(p)}.`;
  const warning = `Each ${one} resembles the one before, so that both p are approximate.`;
  return r1 > 0.3 ? `${text} ${warning}` : text;
}

function shareResults({ share, type }: TrendStatistics, { level }: Spoken): Result[] {
  if (!share) return [];
  const { armitage, logit } = share;
  const [one, many] = periodWords[type];
  const test = armitage
    ? `z = ${formatDecimal(armitage.z, { decimals: 2 })}, ${formatPValue(armitage.p)}.`
    : "not defined: the share is none or all throughout.";
  const phi = logit?.phi ?? 0;
  const warning = ` The shares scatter ${formatDecimal(phi)} times as much as those of independent items, so this p is too small.`;
  const results = [{ name: "Cochran–Armitage", text: test + (phi > 1.5 ? warning : "") }];
  if (!logit) return [...results, { name: "Slope", text: `needs ${least.volume} ${many}.` }];
  const odds =
    logit.ratio === null || logit.p === null
      ? "not estimable: the theme is at one end of the time only."
      : `${percent(logit, level)} in the odds, quasi-binomial${phiOf(logit.phi)}; ${formatPValue(logit.p)}.`;
  return [...results, { name: `Change a ${one}`, text: odds }];
}

type Ratio = { ratio: number | null; lower: number | null; upper: number | null };

function percent({ ratio, lower, upper }: Ratio, level: number): string {
  const digits = (value: number) => formatDecimal(value);
  const change = (factor: number | null) => (factor === null ? null : 100 * (factor - 1));
  const said = signed(digits(change(ratio) ?? 0));
  return `${said}%${limits({ lower: change(lower), upper: change(upper) }, digits, level)}`;
}

function limits(
  { lower, upper }: { lower: number | null; upper: number | null },
  digits: (value: number) => string,
  level: number,
): string {
  if (lower === null || upper === null) return " (too few for an interval)";
  return ` (${formatShare(level, 1, { decimals: 0 })} interval ${formatRange(digits(lower), digits(upper))})`;
}

const signed = (digits: string): string =>
  /^[−0]/.test(digits) && !/^0\.\d*[1-9]/.test(digits) ? digits : `+${digits}`;

const phiOf = (phi: number | null): string => (phi === null ? "" : `, φ = ${formatDecimal(phi)}`);

function notesOf({ partial, inexact, type, quantity }: TrendStatistics, isVolume: boolean) {
  const many = periodWords[type][1];
  return [
    partial > 0
      ? `${formatNumber(partial)} not complete ${partial === 1 ? "is" : "are"} left out.`
      : null,
    inexact > 0
      ? `${formatNumber(inexact)} that ${inexact === 1 ? "is" : "are"} not exact ${inexact === 1 ? "is" : "are"} left out.`
      : null,
    isVolume && quantity === "count" && type === "gregorian-month"
      ? "Months differ in length by up to 11%; as a rate they do not."
      : null,
    `A trend over these ${many} says nothing of its cause, nor of what follows.`,
  ].filter((note) => note !== null);
}
