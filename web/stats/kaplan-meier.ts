import { zValue } from "./confidence.ts";
import { crossing } from "./special/crossing.ts";

/** A claim: the days until it was resolved, or until the last look if it is still open. */
export type ClaimLag = { days: number; resolved: boolean };

/**
 * The Kaplan–Meier curve of days until claims are resolved; open claims are censored. Each of the
 * `steps` has the claims `atRisk`, `resolved` and `censored` at a day and the part of claims
 * `open` after it, with log-log limits (null at 1 and 0). `median` with its limits, `q25` and `q75`
 * are null where the curve does not come down that far ("more than half still open"). No claims
 * give no steps. Refuses days that are negative or not finite.
 * Source: Kaplan & Meier 1958; Greenwood 1926; Brookmeyer & Crowley 1982.
 * R: quantile(survival::survfit(Surv(days, resolved) ~ 1, conf.type = "log-log")).
 */
export function kaplanMeier(claims: readonly ClaimLag[], { level = 0.95 } = {}) {
  const z = zValue(level);
  for (const { days } of claims) {
    if (!(days >= 0 && days < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`invalid days: ${days}`);
    }
  }
  const steps = curve(claims, z);
  const quantile = (curve: "open" | "lower" | "upper", level: number) => {
    const points = steps.map((step) => ({ at: step.days, value: step[curve] }));
    return crossing(points, level);
  };
  return {
    n: claims.length,
    events: claims.filter((claim) => claim.resolved).length,
    median: quantile("open", 0.5),
    medianLower: quantile("lower", 0.5),
    medianUpper: quantile("upper", 0.5),
    q25: quantile("open", 0.75),
    q75: quantile("open", 0.25),
    steps,
  };
}

function curve(claims: readonly ClaimLag[], z: number) {
  const times = [...new Set(claims.map(({ days }) => days))].toSorted((a, b) => a - b);
  let open = 1;
  let greenwood = 0;
  return times.map((days) => {
    const atRisk = claims.filter((claim) => claim.days >= days).length;
    const now = claims.filter((claim) => claim.days === days);
    const resolved = now.filter((claim) => claim.resolved).length;
    open *= (atRisk - resolved) / atRisk;
    greenwood += resolved / atRisk / (atRisk - resolved);
    const limits = logLogLimits(open, z * Math.sqrt(greenwood));
    return { days, atRisk, resolved, censored: now.length - resolved, open, ...limits };
  });
}

// Limits of ln(−ln open), whose standard error is that of ln open over |ln open|.
function logLogLimits(open: number, width: number) {
  if (open === 1 || open === 0) return { lower: null, upper: null };
  const factor = Math.exp(width / Math.abs(Math.log(open)));
  return { lower: open ** factor, upper: open ** (1 / factor) };
}
