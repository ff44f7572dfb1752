import { confidence } from "./confidence.ts";
import type { OpenInterval } from "./interval.ts";
import { type Share, share } from "./share.ts";
import { cumulative } from "./special/cumulative.ts";
import { hypergeometric } from "./special/hypergeometric.ts";
import { peak } from "./special/peak.ts";
import { root } from "./special/root.ts";
import { type Peaked, walk } from "./special/walk.ts";

/**
 * The odds ratio of two shares, later over earlier, given all margins: the conditional
 * maximum-likelihood estimate with central exact limits, solved to full precision. A later count
 * at the end of its range gives 0 or Infinity; a range of one value null with (0, Infinity).
 * Null if either share has no items. Refuses what `wilson` refuses.
 * Source: Cornfield 1956; Fisher 1935. R: fisher.test, which solves to about 1e-4 only.
 */
export function oddsRatioExact(
  earlier: Share,
  later: Share,
  { level = 0.95 } = {},
): OpenInterval | null {
  const a = share(earlier.x, earlier.n);
  const b = share(later.x, later.n);
  const logTailArea = Math.log((1 - confidence(level)) / 2);
  if (a.n === 0 || b.n === 0) return null;
  const central = hypergeometric({ n1: a.n, n2: b.n, k: a.x + b.x });
  const solve = (falling: (tilted: Peaked) => number) =>
    Math.exp(
      root((at) => falling(tilt(central, { logOdds: at, about: b.x })), { from: -100, to: 100 }),
    );
  const lowest = b.x === central.lowest;
  const highest = b.x === central.highest;
  return {
    estimate: lowest || highest ? atEnd({ lowest, highest }) : solve((s) => b.x - mean(s)),
    lower: lowest ? 0 : solve((s) => logTailArea - cumulative(s, b.x).greater),
    upper: highest ? Number.POSITIVE_INFINITY : solve((s) => cumulative(s, b.x).less - logTailArea),
  };
}

function atEnd({ lowest, highest }: { lowest: boolean; highest: boolean }) {
  if (lowest && highest) return null;
  return lowest ? 0 : Number.POSITIVE_INFINITY;
}

// Fisher's noncentral hypergeometric distribution, up to a constant that keeps densities near
// `about` of moderate size.
function tilt(
  { lowest, highest, logDensity, ratio }: Peaked,
  { logOdds, about }: { logOdds: number; about: number },
): Peaked {
  const odds = Math.exp(logOdds);
  return {
    lowest,
    highest,
    logDensity: (s) => logDensity(s) + (s - about) * logOdds,
    ratio: (s) => ratio(s) * odds,
  };
}

function mean(distribution: Peaked) {
  const start = peak(distribution);
  const up = walk(distribution, { start, direction: "up" });
  const down = walk(distribution, { start, direction: "down" });
  return start + (up.moment - down.moment) / (up.mass + down.mass - 1);
}
