import { type Share, share } from "./share.ts";
import { cumulative } from "./special/cumulative.ts";
import { hypergeometric } from "./special/hypergeometric.ts";
import { minimumLikelihood } from "./special/minimum-likelihood.ts";

/**
 * The mid-p version of Fisher's exact test, less conservative: tables as likely as the observed
 * one (within a relative 1e-7) count by half in the two-sided `p`; `central` is twice the smaller
 * one-sided mid-p. Refuses what `wilson` refuses.
 * Source: Lancaster 1961; Lydersen, Fagerland & Laake 2009. R: epitools::ormidp.test for `central`.
 */
export function fisherMidP(earlier: Share, later: Share) {
  const a = share(earlier.x, earlier.n);
  const b = share(later.x, later.n);
  const tables = hypergeometric({ n1: a.n, n2: b.n, k: a.x + b.x });
  const observed = tables.logDensity(b.x);
  const upTo = Math.exp(minimumLikelihood(tables, observed + Math.log1p(1e-7)));
  const below = Math.exp(minimumLikelihood(tables, observed - Math.log1p(1e-7)));
  const { less, greater } = cumulative(tables, b.x);
  const oneSided = Math.exp(Math.min(less, greater)) - Math.exp(observed) / 2;
  return { p: (upTo + below) / 2, central: Math.min(1, 2 * oneSided) };
}
