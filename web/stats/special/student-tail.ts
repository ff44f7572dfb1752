import { incompleteBeta } from "./incomplete-beta.ts";

/** The two-sided p-value of Student's t with `df` degrees of freedom. R: 2 * pt(-abs(t), df). */
export function studentTail(t: number, { df }: { df: number }) {
  if (Math.abs(t) === Number.POSITIVE_INFINITY) return 0;
  const scale = df + t * t;
  return incompleteBeta({ x: df / scale, y: (t * t) / scale }, { a: df / 2, b: 0.5 }).lower;
}
