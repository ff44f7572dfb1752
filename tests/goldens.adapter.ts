import { agreement } from "../web/stats/agreement.ts";
import { alphaBootstrap } from "../web/stats/alpha-bootstrap.ts";
import { alphaPerCategory } from "../web/stats/alpha-per-category.ts";
import { alphaSets } from "../web/stats/alpha-sets.ts";
import { benjaminiHochberg } from "../web/stats/benjamini-hochberg.ts";
import { binomialLogit } from "../web/stats/binomial-logit.ts";
import { changePointsBinomial } from "../web/stats/change-points-binomial.ts";
import { changePointsPath } from "../web/stats/change-points-path.ts";
import { changePointsPoisson } from "../web/stats/change-points-poisson.ts";
import { chiSquared } from "../web/stats/chi-squared.ts";
import { clopperPearson } from "../web/stats/clopper-pearson.ts";
import { cochranArmitage } from "../web/stats/cochran-armitage.ts";
import { cohenKappa } from "../web/stats/cohen-kappa.ts";
import { confirmation } from "../web/stats/confirmation.ts";
import { contingency } from "../web/stats/contingency.ts";
import { coverage } from "../web/stats/coverage.ts";
import { decomposeGroups } from "../web/stats/decompose-groups.ts";
import { decomposeThemes } from "../web/stats/decompose-themes.ts";
import { dispersion } from "../web/stats/dispersion.ts";
import { dispersionSuccessive } from "../web/stats/dispersion-successive.ts";
import { dissimilarity } from "../web/stats/dissimilarity.ts";
import { diversity } from "../web/stats/diversity.ts";
import { fisher } from "../web/stats/fisher.ts";
import { fisherMidP } from "../web/stats/fisher-mid-p.ts";
import { formatPValue, formatRatio, formatShare } from "../web/stats/format.ts";
import { holm } from "../web/stats/holm.ts";
import { kaplanMeier } from "../web/stats/kaplan-meier.ts";
import { katz } from "../web/stats/katz.ts";
import { kitagawa } from "../web/stats/kitagawa.ts";
import { krippendorffNominal } from "../web/stats/krippendorff-nominal.ts";
import { lagDays } from "../web/stats/lag-days.ts";
import { lmdi } from "../web/stats/lmdi.ts";
import { loess } from "../web/stats/loess.ts";
import { mannKendall } from "../web/stats/mann-kendall.ts";
import { mannKendallAr1 } from "../web/stats/mann-kendall-ar1.ts";
import { matrixBackCalculation } from "../web/stats/matrix-back-calculation.ts";
import { mcnemar } from "../web/stats/mcnemar.ts";
import { mediaAge } from "../web/stats/media-age.ts";
import { miettinenNurminen } from "../web/stats/miettinen-nurminen.ts";
import { multiCoded } from "../web/stats/multi-coded.ts";
import { negBinLogLinear } from "../web/stats/neg-bin-log-linear.ts";
import { newcombe } from "../web/stats/newcombe.ts";
import { oddsRatioExact } from "../web/stats/odds-ratio-exact.ts";
import { oddsRatioScore } from "../web/stats/odds-ratio-score.ts";
import { percentChange } from "../web/stats/percent-change.ts";
import { poissonExact } from "../web/stats/poisson-exact.ts";
import { poissonLogLinear } from "../web/stats/poisson-log-linear.ts";
import { quoteCheck } from "../web/stats/quote-check.ts";
import { rateRatioExact } from "../web/stats/rate-ratio-exact.ts";
import { rateRatioQuasi } from "../web/stats/rate-ratio-quasi.ts";
import { riskRatioScore } from "../web/stats/risk-ratio-score.ts";
import { roganGladen } from "../web/stats/rogan-gladen.ts";
import { rollingMean } from "../web/stats/rolling-mean.ts";
import { senSlope } from "../web/stats/sen-slope.ts";
import { wilson } from "../web/stats/wilson.ts";
import { wilsonCC } from "../web/stats/wilson-cc.ts";
import { wilsonDeff } from "../web/stats/wilson-deff.ts";
import { woolf } from "../web/stats/woolf.ts";

/**
 * Every argument the goldens use. They come from JSON without a type, so each is `never`: it may be
 * handed to any function here, and nothing can be computed with it.
 */
export type Arguments = Record<
  | ("after" | "before" | "c0" | "c1" | "categories" | "claim" | "codings" | "conf" | "confirmed")
  | ("confusion" | "correction" | "count" | "count1" | "count2" | "counts" | "counts0" | "counts1")
  | ("countsA" | "countsB" | "coveredFrom" | "coveredTo" | "days" | "decimals" | "deff" | "degree")
  | ("distance" | "exposure" | "exposure1" | "exposure2" | "exposures" | "items" | "maxSegments")
  | (
      | "method"
      | "minObs"
      | "minSeg"
      | "month"
      | "n"
      | "n0"
      | "n1"
      | "n2"
      | "notConfirmed"
      | "observed"
    )
  | (
      | "onlyA"
      | "onlyB"
      | "original"
      | "p"
      | "penalty"
      | "pending"
      | "phi"
      | "quotedFallPercent"
      | "r"
    )
  | ("ratings" | "resamples" | "resolved" | "scores" | "sensitivity" | "shared" | "span")
  | (
      | "specificity"
      | "t"
      | "table"
      | "themeItemCounts"
      | "verdict"
      | "window"
      | "x"
      | "x0"
      | "x1"
      | "x2"
      | "y"
    ),
  never
>;

/**
 * Answers a golden case: calls the function of `web/stats` that `fn` names and gives its result
 * the names the goldens use. Nothing is computed here. A null result, "undefined throughout",
 * becomes an object without members.
 */
export function compute(fn: string, args: Arguments) {
  const call = calls[fn];
  if (call === undefined) throw new RangeError(`unknown function: ${fn}`);
  return call(args);
}

const calls: Record<string, (args: Arguments) => object> = {
  "proportion.wilson": (a) => wilson(a.x, a.n, { level: a.conf }) ?? {},
  "proportion.wilsonCC": (a) => wilsonCC(a.x, a.n, { level: a.conf }) ?? {},
  "proportion.clopperPearson": (a) => clopperPearson(a.x, a.n, { level: a.conf }) ?? {},
  "proportion.wilsonDeff": (a) => {
    const r = wilsonDeff(a.x, a.n, { deff: a.deff, level: a.conf });
    return { ...r, nEff: r?.effective };
  },
  "twoProp.diffNewcombe": (a) => {
    const r = newcombe(earlier(a), later(a), { level: a.conf });
    return { ...r, diff: r?.estimate };
  },
  "twoProp.diffMN": (a) => {
    const r = miettinenNurminen(earlier(a), later(a), { level: a.conf, correction: a.correction });
    return { ...r, diff: r?.estimate };
  },
  "twoProp.rrScore": (a) => {
    const r = riskRatioScore(earlier(a), later(a), { level: a.conf, correction: a.correction });
    return { ...r, rr: r?.estimate };
  },
  "twoProp.orScore": (a) => {
    const r = oddsRatioScore(earlier(a), later(a), { level: a.conf, correction: a.correction });
    return { ...r, or: r?.estimate };
  },
  "twoProp.rrKatz": (a) => {
    const r = katz(earlier(a), later(a), { level: a.conf });
    return { ...r, rr: r?.estimate };
  },
  "twoProp.orWoolf": (a) => {
    const r = woolf(earlier(a), later(a), { level: a.conf });
    return { ...r, or: r?.estimate };
  },
  "twoProp.orExact": (a) => {
    const r = oddsRatioExact(earlier(a), later(a), { level: a.conf });
    return { ...r, or: r?.estimate };
  },
  "twoProp.fisher": (a) => {
    const r = fisher(earlier(a), later(a));
    return { pTwoSided: r.p, log10P: r.log10P, pLess: r.less, pGreater: r.greater };
  },
  "twoProp.fisherMidP": (a) => {
    const r = fisherMidP(earlier(a), later(a));
    return { midP: r.p, midPCentral: r.central };
  },
  "twoProp.chisq": (a) => {
    const r = chiSquared(earlier(a), later(a));
    return {
      pearson: r?.pearson.statistic,
      pPearson: r?.pearson.p,
      log10PPearson: r?.pearson.log10P,
      yates: r?.yates.statistic,
      pYates: r?.yates.p,
      nMinus1: r?.nMinus1.statistic,
      pNMinus1: r?.nMinus1.p,
      minExpected: r?.minExpected,
    };
  },
  "sameMonth.compareTwoThemes": (a) => {
    const r = mcnemar(a.onlyA, a.onlyB);
    return { p: r.p, shareA: r.share };
  },
  "table.chisq": (a) => {
    const r = contingency(a.table);
    return { ...r, stdResiduals: r?.residuals };
  },
  "count.poissonExact": (a) => {
    const r = poissonExact(a.count, { exposure: a.exposure, level: a.conf });
    return { ...r, rate: r?.estimate };
  },
  "count.rateRatioExact": (a) => {
    const r = rateRatioExact(earlierRate(a), laterRate(a), { level: a.conf });
    return { ...r, ratio: r?.estimate };
  },
  "count.rateRatioQuasi": (a) => {
    const r = rateRatioQuasi(earlierRate(a), laterRate(a), { phi: a.phi, level: a.conf });
    return { ...r, ratio: r?.estimate, seLog: r?.errorLog };
  },
  "count.dispersion": (a) => {
    const r = dispersion(a.counts, { exposure: a.exposures });
    return { ...r, pearsonX2: r?.statistic };
  },
  "count.dispersionSuccessive": (a) => {
    const r = dispersionSuccessive(a.counts, { exposure: a.exposures });
    return { phi: r?.phi, nPairs: r?.pairs };
  },
  "change.percent": (a) => {
    const r = percentChange(a.before, a.after);
    return { ...r, percentChange: r.percent };
  },
  "change.quoteCheck": (a) => {
    const r = quoteCheck(a.before, a.after, { quoted: a.quotedFallPercent, decimals: a.decimals });
    return { computedFallPercent: r.fall, consistent: r.consistent };
  },
  "trend.cochranArmitage": (a) => {
    const r = cochranArmitage(a.x, a.n, { t: a.scores });
    return { ...r, chisq: r?.chiSquared };
  },
  "trend.mannKendall": (a) => {
    const r = mannKendall(a.y);
    return { ...r, S: r.s };
  },
  "trend.senSlope": (a) => {
    const r = senSlope(a.y, { t: a.t, level: a.conf });
    return { ...r, nPairs: r?.pairs };
  },
  "trend.mkAr1Adjusted": (a) => {
    const r = mannKendallAr1(a.y);
    return { ...r, zAdjusted: r?.z, pAdjusted: r?.p };
  },
  "trend.poissonLogLinear": (a) => {
    const r = poissonLogLinear(a.y, { t: a.t, exposure: a.exposure, level: a.conf });
    return { ...r, seModel: r?.error, seQuasi: r?.errorQuasi, ratioPerMonth: r?.ratio };
  },
  "trend.binomialLogit": (a) => {
    const r = binomialLogit(a.x, a.n, { t: a.t, level: a.conf });
    return { ...r, seQuasi: r.errorQuasi, oddsRatioPerMonth: r.ratio };
  },
  "trend.negBinLogLinear": (a) => {
    const r = negBinLogLinear(a.y, { t: a.t, exposure: a.exposure, level: a.conf });
    return { ...r, se: r?.error, ratioPerMonth: r?.ratio };
  },
  "changepoint.poisson": (a) => {
    const { penalty, minSeg: minSegment, phi, exposure } = a;
    const r = changePointsPoisson(a.y, { phi, exposure, penalty, minSegment });
    return { ...r, ...starts(r), segmentRates: r?.segments.map((s) => s.mean) };
  },
  "changepoint.binomial": (a) => {
    const { penalty, minSeg: minSegment, phi } = a;
    const r = changePointsBinomial(a.x, a.n, { phi, penalty, minSegment });
    return { ...r, ...starts(r), segmentShares: r?.segments.map((s) => s.mean) };
  },
  "changepoint.path": (a) => {
    const { exposure, minSeg: minSegment, maxSegments } = a;
    const r = changePointsPath(a.y, { exposure, minSegment, maxSegments });
    return { path: r.map((step) => ({ ...step, segments: step.starts.length })) };
  },
  "decompose.kitagawa": (a) => kitagawa({ x: a.c0, n: a.n0 }, { x: a.c1, n: a.n1 }),
  "decompose.lmdi": (a) => lmdi({ x: a.c0, n: a.n0 }, { x: a.c1, n: a.n1 }),
  "decompose.themes": (a) => decomposeThemes(a.counts0, a.counts1),
  "decompose.groups": (a) => {
    const r = decomposeGroups(shares(a.x0, a.n0), shares(a.x1, a.n1));
    return { shareChange: r?.change, withinGroup: r?.within, groupMix: r?.mix };
  },
  diversity: (a) => {
    const r = diversity(a.counts);
    return { ...r, effectiveThemes: r?.effective };
  },
  "composition.dissimilarity": (a) => ({ index: dissimilarity(a.countsA, a.countsB) }),
  "smooth.rollingMean": (a) => {
    return { values: rollingMean(a.y, { window: a.window, minObserved: a.minObs }) };
  },
  "smooth.loess": (a) => ({ fitted: loess(a.y, { t: a.t, span: a.span, degree: a.degree }) }),
  pAdjust: (a) => ({ adjusted: adjustment(a.method)(a.p) }),
  "reliability.krippendorffNominal": (a) => {
    const r = krippendorffNominal(a.ratings);
    return { alpha: r.alpha, ...disagreement(r), pairableUnits: r.units, pairableValues: r.values };
  },
  "reliability.agreement": (a) => {
    const r = agreement(a.ratings, { categories: a.categories });
    return { ...r, percentAgreement: r.share, ac1Pe: r.ac1Chance, fleissKappa: r.fleiss };
  },
  "reliability.cohenKappa": (a) => {
    const r = cohenKappa(a.ratings, { level: a.conf });
    return { ...r, po: r.observed, pe: r.expected, se: r.error };
  },
  "reliability.alphaPerCategory": (a) => {
    return { alphas: alphaPerCategory(a.ratings, { categories: a.categories }) };
  },
  "reliability.alphaBootstrap": (a) => {
    const r = alphaBootstrap(a.ratings, { resamples: a.resamples, level: a.conf });
    return { ...r, undefined: r.dropped };
  },
  "reliability.alphaSets": (a) => {
    const r = alphaSets(a.codings, { distance: a.distance });
    return { alpha: r.alpha, ...disagreement(r) };
  },
  "misclass.roganGladen": (a) => {
    const { sensitivity, specificity, conf: level } = a;
    return roganGladen(a.x, a.n, { sensitivity, specificity, level }) ?? {};
  },
  "misclass.matrix": (a) => matrixBackCalculation(a.observed, { confusion: a.confusion }) ?? {},
  "claims.confirmation": (a) => {
    const { confirmed, notConfirmed, pending } = a;
    const r = confirmation({ confirmed, notConfirmed, pending }, { level: a.conf });
    return { ...r, rateOfResolved: r.estimate, boundLow: r.least, boundHigh: r.most };
  },
  "claims.kaplanMeier": (a) => {
    const r = kaplanMeier(lags(a.days, a.resolved));
    return { ...r, times: r.steps.map((s) => s.days), survival: r.steps.map((s) => s.open) };
  },
  "claims.lagDays": (a) => ({ days: lagDays(a.claim, a.verdict) }),
  "media.age": (a) => mediaAge(a.original, a.shared),
  "calendar.coverage": (a) => {
    const r = coverage(a.month, { from: a.coveredFrom, to: a.coveredTo, count: a.count });
    return { ...r, daysInMonth: r.days, daysCovered: r.covered };
  },
  "shares.multiCoded": (a) => {
    const r = multiCoded(a.themeItemCounts, { items: a.items });
    const { ofItems, ofMentions, perItem, mentions } = r;
    return {
      shareOfItems: ofItems,
      shareOfMentions: ofMentions,
      sumOfItemShares: perItem,
      mentions,
    };
  },
  "format.share": (a) => ({ text: formatShare(a.x, a.n, { decimals: a.decimals }) }),
  "format.pValue": (a) => ({ text: formatPValue(a.p) }),
  "format.ratio": (a) => ({ text: formatRatio(a.r) }),
};

function earlier(a: Arguments) {
  return { x: a.x1, n: a.n1 };
}

function later(a: Arguments) {
  return { x: a.x2, n: a.n2 };
}

function earlierRate(a: Arguments) {
  return { count: a.count1, exposure: a.exposure1 };
}

function laterRate(a: Arguments) {
  return { count: a.count2, exposure: a.exposure2 };
}

function shares(x: readonly number[], n: readonly number[]) {
  return x.map((count, i) => ({ x: count, n: n[i] ?? Number.NaN }));
}

function lags(days: readonly number[], resolved: readonly number[]) {
  return days.map((day, i) => ({ days: day, resolved: resolved[i] === 1 }));
}

function adjustment(method: string) {
  return method === "holm" ? holm : benjaminiHochberg;
}

function starts(found: { segments: readonly { start: number }[] } | null) {
  return { segmentStarts: found?.segments.map((segment) => segment.start) };
}

function disagreement(r: { observed: number | null; expected: number | null }) {
  return { observedDisagreement: r.observed, expectedDisagreement: r.expected };
}
