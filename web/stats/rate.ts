import { count as whole } from "./count.ts";

/** A count of events and the exposure it was seen in, usually days. */
export type Rate = { count: number; exposure: number };

/** Returns a count over an exposure as a rate; refuses counts that are not whole or negative. */
export function rate(count: number, exposure: number): Rate {
  if (!(exposure >= 0 && exposure < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`invalid exposure: ${exposure}`);
  }
  return { count: whole(count), exposure };
}
