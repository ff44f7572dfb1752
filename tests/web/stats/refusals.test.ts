import { describe, expect, test } from "vitest";
import { agreement } from "../../../web/stats/agreement.ts";
import { alphaBootstrap } from "../../../web/stats/alpha-bootstrap.ts";
import { changePointsPath } from "../../../web/stats/change-points-path.ts";
import { changePointsPoisson } from "../../../web/stats/change-points-poisson.ts";
import { clopperPearson } from "../../../web/stats/clopper-pearson.ts";
import { cochranArmitage } from "../../../web/stats/cochran-armitage.ts";
import { confirmation } from "../../../web/stats/confirmation.ts";
import { contingency } from "../../../web/stats/contingency.ts";
import { coverage } from "../../../web/stats/coverage.ts";
import { decomposeGroups } from "../../../web/stats/decompose-groups.ts";
import { decomposeThemes } from "../../../web/stats/decompose-themes.ts";
import { dispersion } from "../../../web/stats/dispersion.ts";
import { dissimilarity } from "../../../web/stats/dissimilarity.ts";
import { diversity } from "../../../web/stats/diversity.ts";
import { fisher } from "../../../web/stats/fisher.ts";
import { holm } from "../../../web/stats/holm.ts";
import { kaplanMeier } from "../../../web/stats/kaplan-meier.ts";
import { kitagawa } from "../../../web/stats/kitagawa.ts";
import { lagDays } from "../../../web/stats/lag-days.ts";
import { loess } from "../../../web/stats/loess.ts";
import { mannKendall } from "../../../web/stats/mann-kendall.ts";
import { matrixBackCalculation } from "../../../web/stats/matrix-back-calculation.ts";
import { mediaAge } from "../../../web/stats/media-age.ts";
import { multiCoded } from "../../../web/stats/multi-coded.ts";
import { newcombe } from "../../../web/stats/newcombe.ts";
import { percentChange } from "../../../web/stats/percent-change.ts";
import { poissonExact } from "../../../web/stats/poisson-exact.ts";
import { poissonLogLinear } from "../../../web/stats/poisson-log-linear.ts";
import { quoteCheck } from "../../../web/stats/quote-check.ts";
import { rateRatioQuasi } from "../../../web/stats/rate-ratio-quasi.ts";
import { resample } from "../../../web/stats/resample.ts";
import { roganGladen } from "../../../web/stats/rogan-gladen.ts";
import { rollingMean } from "../../../web/stats/rolling-mean.ts";
import { senSlope } from "../../../web/stats/sen-slope.ts";
import { wilson } from "../../../web/stats/wilson.ts";
import { wilsonDeff } from "../../../web/stats/wilson-deff.ts";

const some = { x: 3, n: 10 };
const rate = { count: 3, exposure: 31 };

describe("a refusal names the thing and the value", () => {
  test.each<[string, () => unknown]>([
    ["invalid count: -1", () => wilson(-1, 10)],
    ["invalid count: 2.5", () => wilson(2.5, 10)],
    ["invalid count: NaN", () => wilson(Number.NaN, 10)],
    ["invalid count: Infinity", () => wilson(0, Number.POSITIVE_INFINITY)],
    ["invalid count: 10.5", () => clopperPearson(3, 10.5)],
    ["invalid share: 11 of 10", () => wilson(11, 10)],
    ["invalid share: 1 of 0", () => wilson(1, 0)],
    ["invalid level: 95", () => wilson(3, 10, { level: 95 })],
    ["invalid level: 1", () => wilson(3, 10, { level: 1 })],
    ["invalid level: 0", () => clopperPearson(3, 10, { level: 0 })],
    ["invalid level: NaN", () => wilson(3, 10, { level: Number.NaN })],
    ["invalid design effect: 0", () => wilsonDeff(3, 10, { deff: 0 })],
    ["invalid design effect: Infinity", () => wilsonDeff(3, 10, { deff: 1 / 0 })],
    ["invalid share: 4 of 3", () => newcombe(some, { x: 4, n: 3 })],
    ["invalid count: -3", () => fisher({ x: -3, n: 10 }, some)],
    ["invalid share: 5 of 4", () => kitagawa({ x: 5, n: 4 }, some)],
    ["invalid share: 5 of 4", () => multiCoded([1, 5], { items: 4 })],
    ["invalid row: 1 of 2 cells", () => contingency([[1, 2], [3]])],
    ["invalid count: 0.5", () => contingency([[0.5, 2]])],
    ["invalid count: -2", () => poissonExact(-2)],
    ["invalid exposure: -31", () => poissonExact(2, { exposure: -31 })],
    ["invalid exposure: Infinity", () => poissonExact(2, { exposure: 1 / 0 })],
    ["invalid phi: 0", () => rateRatioQuasi(rate, rate, { phi: 0 })],
    ["invalid exposure: 1 for 2 months", () => dispersion([1, 2], { exposure: [30] })],
    ["invalid count: -5", () => percentChange(-5, 3)],
    ["invalid quoted fall: NaN", () => quoteCheck(5, 3, { quoted: Number.NaN })],
    ["invalid n: 1 for 2 months", () => cochranArmitage([1, 2], [5])],
    ["invalid share: 6 of 5", () => cochranArmitage([1, 6], [5, 5])],
    ["invalid value: NaN", () => mannKendall([1, Number.NaN])],
    ["invalid t: 1 for 2 months", () => senSlope([1, 2], { t: [0] })],
    ["invalid t: 1 for 2 months", () => poissonLogLinear([1, 2], { t: [0] })],
    ["invalid level: 2", () => poissonLogLinear([1, 2], { level: 2 })],
    ["invalid phi: -1", () => changePointsPoisson([1, 2], { phi: -1 })],
    ["invalid penalty: -1", () => changePointsPoisson([1], { phi: 1, penalty: -1 })],
    ["invalid segment length: 0", () => changePointsPoisson([1], { phi: 1, minSegment: 0 })],
    ["invalid segment length: 0", () => changePointsPath([1], { minSegment: 0 })],
    ["invalid themes: 1 for 2", () => decomposeThemes([1, 2], [1])],
    ["invalid groups: 0 for 1", () => decomposeGroups([some], [])],
    ["invalid count: -1", () => diversity([3, -1])],
    ["invalid themes: 1 for 2", () => dissimilarity([1, 2], [1])],
    ["invalid window: 2.5", () => rollingMean([1, 2], { window: 2.5 })],
    ["invalid span: 0", () => loess([1, 2], { span: 0 })],
    ["invalid degree: 3", () => loess([1, 2], { degree: 3 })],
    ["invalid p-value: 1.2", () => holm([0.1, 1.2])],
    ["unknown category: 3", () => agreement([[1, 3]], { categories: [1, 2] })],
    ["invalid index: 2 of 1", () => alphaBootstrap([[1, 1]], { resamples: [[2]] })],
    ["invalid seed: -1", () => resample(3, { seed: -1 })],
    ["invalid sensitivity: 1.1", () => roganGladen(3, 9, { sensitivity: 1.1, specificity: 1 })],
    ["invalid confusion row: 0.9 0.2", () => back([0.9, 0.2], [0, 1])],
    ["invalid confusion row: 1", () => back([1], [0, 1])],
    ["invalid confusion matrix: 1 rows for 2 themes", () => back([1, 0])],
    ["invalid count: 0.5", () => confirmation({ confirmed: 0.5, notConfirmed: 0, pending: 0 })],
    ["invalid days: -1", () => kaplanMeier([{ days: -1, resolved: true }])],
    ["invalid day: 2017-02-29", () => lagDays("2017-02-29", "2017-03-01")],
    ["invalid day: 2017-2-1", () => lagDays("2017-2-1", "2017-03-01")],
    ["invalid month: 2017-13", () => mediaAge("2017-13", "2018-01-01")],
    ["invalid original: 2019 is after 2018-01-01", () => mediaAge("2019", "2018-01-01")],
    ["invalid month: 2017", () => coverage("2017")],
    [
      "invalid coverage: 2017-01-09 to 2017-01-08",
      () => coverage("2017-01", { from: "2017-01-09", to: "2017-01-08" }),
    ],
  ])("%s", (message, misuse) => {
    expect(misuse).toThrow(new RangeError(message));
  });
});

function back(...confusion: number[][]) {
  return matrixBackCalculation([1, 2], { confusion });
}
