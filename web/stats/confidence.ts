import { normalQuantile } from "./special/normal-quantile.ts";

/** Returns a confidence level strictly between 0 and 1; refuses any other, such as 95. */
export function confidence(level: number) {
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`);
  return level;
}

/** The standard normal z that `level` of the distribution lies within: 1.96 for 0.95. */
export function zValue(level: number) {
  return normalQuantile(1 - (1 - confidence(level)) / 2);
}
