import { count } from "./count.ts";
import { wilson } from "./wilson.ts";

/**
 * How often claims were confirmed: `estimate` of those resolved with Wilson limits (null if none
 * is), and `least` and `most` of all claims, should every pending one fail or be confirmed (null
 * without claims). Unconfirmed is not false. Refuses counts that are negative or not whole.
 * Source: Wilson 1927; Manski 2003 for the bounds.
 * R: prop.test(confirmed, resolved, correct = FALSE).
 */
export function confirmation(
  {
    confirmed,
    notConfirmed,
    pending,
  }: { confirmed: number; notConfirmed: number; pending: number },
  { level = 0.95 } = {},
) {
  const resolved = count(confirmed) + count(notConfirmed);
  const claims = resolved + count(pending);
  const rate = wilson(confirmed, resolved, { level });
  return {
    ...(rate ?? { estimate: null, lower: null, upper: null }),
    least: claims === 0 ? null : confirmed / claims,
    most: claims === 0 ? null : (confirmed + pending) / claims,
  };
}
