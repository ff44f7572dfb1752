import { chiSquaredTail } from "./chi-squared-tail.ts";

/**
 * The two-sided p-value of a standard normal z: the chi-squared tail of z² with one degree of
 * freedom, accurate in relative terms down to 1e-300. R: 2 * pnorm(-abs(z)).
 */
export function normalTail(z: number) {
  return chiSquaredTail(z * z, { df: 1 }).p;
}
