import { describe, expect, test } from "vitest";
import { counterfactual } from "../../../web/stats/counterfactual.ts";
import { designEffectLimit } from "../../../web/stats/design-effect-limit.ts";
import { newcombe } from "../../../web/stats/newcombe.ts";
import { riskRatioScore } from "../../../web/stats/risk-ratio-score.ts";

const jan = { x: 93, n: 922 };
const dec = { x: 3, n: 249 };

describe("designEffectLimit(earlier, later)", () => {
  test("is 5.06 for the headline (statistics.md, section 2)", () => {
    expect(designEffectLimit(jan, dec)).toBeCloseTo(5.06, 2);
  });

  test("is where the interval touches no change, from either side", () => {
    const limit = designEffectLimit(dec, jan) ?? 0;
    expect(newcombe(dec, jan, { deff: limit })?.lower).toBeCloseTo(0, 9);
    expect(newcombe(dec, jan, { deff: limit * 1.01 })?.lower).toBeLessThan(0);
    expect(newcombe(dec, jan, { deff: limit * 0.99 })?.lower).toBeGreaterThan(0);
  });

  test("is null where the interval includes no change already, or nothing was counted", () => {
    expect(designEffectLimit({ x: 20, n: 100 }, { x: 24, n: 100 })).toBeNull();
    expect(designEffectLimit({ x: 0, n: 0 }, dec)).toBeNull();
    expect(designEffectLimit(jan, jan)).toBeNull();
  });
});

describe("design effects in intervals of two shares", () => {
  test.each([
    [1, -0.111, -0.06],
    [2.65, -0.126, -0.033],
    [5, -0.142, -0.001],
    [8, -0.158, 0.037],
  ])("newcombe with deff %f is %f to %f (statistics.md, section 2)", (deff, lower, upper) => {
    const interval = newcombe(jan, dec, { deff });
    expect(interval?.lower).toBeCloseTo(lower, 3);
    expect(interval?.upper).toBeCloseTo(upper, 3);
  });

  test("riskRatioScore widens on both sides and keeps its estimate", () => {
    const [plain, wide] = [riskRatioScore(jan, dec), riskRatioScore(jan, dec, { deff: 2.65 })];
    expect(wide?.estimate).toBe(plain?.estimate);
    expect(wide?.lower).toBeLessThan(plain?.lower ?? 0);
    expect(wide?.upper).toBeGreaterThan(plain?.upper ?? 0);
  });
});

describe("counterfactual(earlier, later)", () => {
  test("at January's share 249 pictures would have held about 25", () => {
    expect(counterfactual(jan, dec)).toBeCloseTo((93 / 922) * 249, 12);
    expect(counterfactual({ x: 0, n: 0 }, dec)).toBeNull();
  });
});
