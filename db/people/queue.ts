import { Refusal } from "../refusal.ts";

/** Thrown when too many wait already: come back later. */
export const busy = "too many sign in at once; try again in a moment";

/**
 * A queue in front of costly work: at most `running` at once, at most `waiting` behind them, and a
 * refusal for whoever comes after.
 */
export function createQueue({ running, waiting }: { running: number; waiting: number }) {
  let active = 0;
  const line: (() => void)[] = [];
  return async function enqueue<Result>(work: () => Promise<Result>): Promise<Result> {
    if (active >= running) {
      if (line.length >= waiting) throw new Refusal(busy, [{ code: "BUSY", message: busy }]);
      await new Promise<void>((resolve) => line.push(resolve));
    } else active += 1;
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else active -= 1;
    }
  };
}
