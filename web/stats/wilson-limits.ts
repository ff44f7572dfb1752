/**
 * The two Wilson score limits for x of n at the normal quantile z; x and n need not be whole, so
 * that a design effect can shrink both. Requires 0 ≤ x ≤ n, n > 0. The lower limit is taken from
 * the product of the roots, and limits above one half from the complement, so that nothing cancels.
 * Source: Wilson 1927.
 */
export function wilsonLimits(x: number, n: number, { z }: { z: number }) {
  const p = x / n;
  const q = (n - x) / n;
  const lower = p ** 2 / ((1 + z ** 2 / n) * greaterRoot(p, { q, n, z }));
  const upper = p < q ? greaterRoot(p, { q, n, z }) : 1 - mirroredLower();
  return { lower, upper };

  function mirroredLower() {
    return q ** 2 / ((1 + z ** 2 / n) * greaterRoot(q, { q: p, n, z }));
  }
}

function greaterRoot(p: number, { q, n, z }: { q: number; n: number; z: number }) {
  const half = z ** 2 / (2 * n);
  return (p + half + z * Math.sqrt((p * q) / n + (z / (2 * n)) ** 2)) / (1 + 2 * half);
}
