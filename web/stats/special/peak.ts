import { firstWhere } from "./first-where.ts";
import type { Peaked } from "./walk.ts";

/** The mode of a peaked distribution: the first value that the next one does not exceed. */
export function peak({ lowest, highest, ratio }: Peaked) {
  return firstWhere((s) => ratio(s) <= 1, { from: lowest, to: highest - 1 });
}
