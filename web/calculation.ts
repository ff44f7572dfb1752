import type { Counts } from "../db/counts.ts";
import { chiSquared } from "./stats/chi-squared.ts";
import { clopperPearson } from "./stats/clopper-pearson.ts";
import { counterfactual } from "./stats/counterfactual.ts";
import { designEffectLimit } from "./stats/design-effect-limit.ts";
import { fisher } from "./stats/fisher.ts";
import { fisherMidP } from "./stats/fisher-mid-p.ts";
import type { OpenInterval } from "./stats/interval.ts";
import { katz } from "./stats/katz.ts";
import { kitagawa } from "./stats/kitagawa.ts";
import { lmdi } from "./stats/lmdi.ts";
import { miettinenNurminen } from "./stats/miettinen-nurminen.ts";
import { newcombe } from "./stats/newcombe.ts";
import { oddsRatioExact } from "./stats/odds-ratio-exact.ts";
import { oddsRatioScore } from "./stats/odds-ratio-score.ts";
import { percentChange } from "./stats/percent-change.ts";
import { riskRatioScore } from "./stats/risk-ratio-score.ts";
import type { Share } from "./stats/share.ts";
import { wilsonCC } from "./stats/wilson-cc.ts";
import { wilsonDeff } from "./stats/wilson-deff.ts";
import { woolf } from "./stats/woolf.ts";

/**
 * One statistic of two shares: what it is called, by which method, its estimate with its interval,
 * for tests p and its logarithm. Null where it is undefined or, for a limit, unbounded.
 */
export type Statistic = {
  statistic: string;
  name: string;
  method: string;
  estimate: number | null;
  lower: number | null;
  upper: number | null;
  p: number | null;
  log10P: number | null;
};

type Asked = { level: number; deff: number };

/** Everything that is computed of x1 of n1 and x2 of n2, in the order in which it is read. */
export function calculate({ x1, n1, x2, n2 }: Counts, asked: Asked): Statistic[] {
  const [a, b] = [
    { x: x1, n: n1 },
    { x: x2, n: n2 },
  ];
  return [
    ...sharesOf(a, { ...asked, statistic: "share1", name: "Share 1" }),
    ...sharesOf(b, { ...asked, statistic: "share2", name: "Share 2" }),
    ...differences(a, b, asked),
    ...ratios(a, b, asked),
    ...odds(a, b, asked),
    ...tests(a, b),
    ...changes(a, b, asked),
  ];
}

type Named = Asked & { statistic: string; name: string };

function sharesOf({ x, n }: Share, { level, deff, ...named }: Named): Statistic[] {
  const widened = deff === 1 ? "Wilson" : `Wilson, design effect ${deff}`;
  return [
    estimated(named, widened, wilsonDeff(x, n, { level, deff })),
    estimated(named, "Wilson with continuity correction", wilsonCC(x, n, { level })),
    estimated(named, "Clopper–Pearson", clopperPearson(x, n, { level })),
  ];
}

function differences(a: Share, b: Share, { level, deff }: Asked): Statistic[] {
  const named = { statistic: "difference", name: "Difference of shares, 2 − 1" };
  const method = deff === 1 ? "Newcombe, method 10" : `Newcombe, design effect ${deff}`;
  return [
    estimated(named, method, newcombe(a, b, { level, deff })),
    estimated(named, "Miettinen–Nurminen", miettinenNurminen(a, b, { level })),
    estimated(named, "Mee", miettinenNurminen(a, b, { level, correction: false })),
  ];
}

function ratios(a: Share, b: Share, { level, deff }: Asked): Statistic[] {
  const named = { statistic: "ratio", name: "Ratio of shares, 2 to 1" };
  const method = deff === 1 ? "Miettinen–Nurminen score" : `Score, design effect ${deff}`;
  return [
    estimated(named, method, riskRatioScore(a, b, { level, deff })),
    estimated(named, "Koopman", riskRatioScore(a, b, { level, correction: false })),
    estimated(named, "Katz", katz(a, b, { level })),
  ];
}

function odds(a: Share, b: Share, { level }: Asked): Statistic[] {
  const named = { statistic: "odds-ratio", name: "Odds ratio, 2 to 1" };
  return [
    estimated(named, "Miettinen–Nurminen score", oddsRatioScore(a, b, { level })),
    estimated(named, "Conditional, exact", oddsRatioExact(a, b, { level })),
    estimated(named, "Woolf", woolf(a, b, { level })),
  ];
}

function tests(a: Share, b: Share): Statistic[] {
  const exact = fisher(a, b);
  const mid = fisherMidP(a, b);
  const squared = chiSquared(a, b);
  return [
    tested({ statistic: "fisher", name: "Fisher’s exact test" }, "two-sided", exact),
    tested({ statistic: "fisher", name: "Fisher’s exact test" }, "smaller", { p: exact.less }),
    tested({ statistic: "fisher", name: "Fisher’s exact test" }, "larger", { p: exact.greater }),
    tested({ statistic: "mid-p", name: "Mid-p" }, "two-sided", { p: mid.p }),
    tested({ statistic: "mid-p", name: "Mid-p" }, "central", { p: mid.central }),
    tested({ statistic: "chi-squared", name: "χ²" }, "Pearson", squared?.pearson),
    tested({ statistic: "chi-squared", name: "χ²" }, "Yates", squared?.yates),
    tested({ statistic: "chi-squared", name: "χ²" }, "N − 1", squared?.nMinus1),
  ];
}

function changes(a: Share, b: Share, { level }: Asked): Statistic[] {
  const split = kitagawa(a, b);
  const log = lmdi(a, b);
  const value = (statistic: string, name: string, method: string, estimate: number | null) =>
    estimated({ statistic, name }, method, { estimate, lower: null, upper: null });
  const percent = (from: number, to: number) => percentChange(from, to).percent;
  return [
    value("volume", "Change of the count by volume, in items", "Kitagawa", split.volume),
    value("share", "Change of the count by share, in items", "Kitagawa", split.share),
    value("volume", "Change of the count by volume, in items", "LMDI-I", log.volume),
    value("share", "Change of the count by share, in items", "LMDI-I", log.share),
    value("change", "Change of the count, in percent", "x2 to x1", percent(a.x, b.x)),
    value("change-of-whole", "Change of the whole, in percent", "n2 to n1", percent(a.n, b.n)),
    value("expected", "x2 at share 1", "p1 · n2", counterfactual(a, b)),
    value(
      "design-effect-limit",
      "Design effect from which on the difference includes no change",
      "Newcombe, method 10",
      designEffectLimit(a, b, { level }),
    ),
  ];
}

type Name = { statistic: string; name: string };

function estimated(named: Name, method: string, found: OpenInterval | null): Statistic {
  const limits = { lower: bounded(found?.lower), upper: bounded(found?.upper) };
  return { ...named, method, estimate: bounded(found?.estimate), ...limits, p: null, log10P: null };
}

type Tested = { statistic?: number; p: number; log10P?: number };

function tested(named: Name, method: string, found: Tested | null | undefined): Statistic {
  const { statistic: estimate = null, p = null, log10P = null } = found ?? {};
  const logarithm = log10P ?? (p !== null && p > 0 ? Math.log10(p) : null);
  return { ...named, method, estimate, lower: null, upper: null, p, log10P: logarithm };
}

const bounded = (value: number | null | undefined): number | null =>
  value === undefined || value === null || !Number.isFinite(value) ? null : value;
