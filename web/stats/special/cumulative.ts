import { logAdd } from "./log-add.ts";
import { logTail } from "./log-tail.ts";
import { peak } from "./peak.ts";
import type { Peaked } from "./walk.ts";

/**
 * The logarithms of P(S ≤ x) and P(S ≥ x), `{less, greater}`, for a peaked distribution whose
 * density need not be normalised. The tail that leads away from the peak is summed, the other is
 * its complement; about √n steps.
 */
export function cumulative(distribution: Peaked, x: number) {
  const mode = peak(distribution);
  const up = (start: number) => logTail(distribution, { start, direction: "up" });
  const down = (start: number) => logTail(distribution, { start, direction: "down" });
  const total = logAdd(down(mode), up(mode + 1));
  return {
    less: x < mode ? down(x) - total : Math.log1p(-Math.exp(up(x + 1) - total)),
    greater: x > mode ? up(x) - total : Math.log1p(-Math.exp(down(x - 1) - total)),
  };
}
