import { observed } from "./observed.ts";
import { inversionTail } from "./special/inversion-tail.ts";
import { kendallVariance } from "./special/kendall-variance.ts";
import { normalTail } from "./special/normal-tail.ts";
import { sum } from "./special/sum.ts";
import { tieSizes } from "./special/tie-sizes.ts";

/**
 * The Mann–Kendall test of a monotone trend in the order of `y`; missing months (null) are
 * skipped. `s` counts rising minus falling pairs of the `n` observed months, `varS` is its
 * variance corrected for ties, `tauB` Kendall's tau-b, `z` has the ±1 continuity correction.
 * `pNormal` and `pExact` are two-sided; the exact one holds with ties, and is null above 60 months.
 * With fewer than two observed months, or all of them equal, what is undefined is null.
 * Refuses values that are not finite.
 * Source: Mann 1945; Kendall 1975; MacMahon 1913 for inversions of multisets.
 * R: cor.test(seq_along(y), y, method = "kendall", continuity = TRUE | exact = TRUE).
 */
export function mannKendall(y: readonly (number | null)[]) {
  const values = observed(y).map((month) => month.y);
  const n = values.length;
  const undefinedTest = { tauB: null, z: null, pNormal: null, pExact: null };
  if (n < 2) return { n, s: null, varS: null, ...undefinedTest };
  const s = sum(values.flatMap((a, i) => values.slice(i + 1).map((b) => Math.sign(b - a))));
  const ties = tieSizes(values);
  const pairs = (n * (n - 1)) / 2;
  const untied = pairs - sum(ties.map((t) => (t * (t - 1)) / 2));
  const varS = kendallVariance(ties);
  if (untied === 0) return { n, s, varS, ...undefinedTest };
  const z = (s - Math.sign(s)) / Math.sqrt(varS);
  return {
    n,
    s,
    varS,
    tauB: s / Math.sqrt(pairs * untied),
    z,
    pNormal: normalTail(z),
    pExact: n > 60 ? null : Math.min(1, 2 * inversionTail((untied - Math.abs(s)) / 2, { ties })),
  };
}
