import { count } from "./count.ts";

/** x items of n, as in "93 of 922": both whole numbers, 0 ≤ x ≤ n. */
export type Share = { x: number; n: number };

/** Returns x of n as a share; refuses counts that are not whole or negative, and x above n. */
export function share(x: number, n: number): Share {
  if (count(x) > count(n)) throw new RangeError(`invalid share: ${x} of ${n}`);
  return { x, n };
}
