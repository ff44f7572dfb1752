import type { Job } from "./job.ts";
import { createPress, type Press, type PressLimits, Unprinted } from "./press.ts";

export type PrinterLimits = PressLimits & { presses: number; waiting: number };

/** A queue that is full; later there will be room. */
export class Busy extends Error {
  readonly retrySeconds = 2;
}

export type Printer = ReturnType<typeof createPrinter>;

const usual: PrinterLimits = { presses: 2, waiting: 20, timeMs: 10_000, memoryMb: 512 };

/**
 * A few processes that make files, and a queue before them. `inTurn` waits for one that is free and
 * only then draws, so that many requests at once cost the server little; a full queue refuses.
 */
export function createPrinter(
  limits: PrinterLimits = usual,
  newPress: (limits: PressLimits) => Press = createPress,
) {
  const free: Press[] = [];
  const waiting: ((press: Press) => void)[] = [];
  let count = 0;
  const take = (): Promise<Press> => {
    const press = free.pop();
    if (press) return Promise.resolve(press);
    if (count < limits.presses) {
      count += 1;
      return Promise.resolve(newPress(limits));
    }
    if (waiting.length >= limits.waiting) throw new Busy("too many pictures are being made");
    return new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (press: Press): void => {
    const next = waiting.shift();
    if (next) setImmediate(next, press);
    else free.push(press);
  };
  return {
    /** Draws when it is its turn, and has made what was drawn. */
    async inTurn<Result>(draw: (make: Press["make"]) => Promise<Result>): Promise<Result> {
      const press = await take();
      try {
        return await draw((job) => makeTwice(press, job));
      } finally {
        giveBack(press);
      }
    },
  };
}

/** A process may have ended for a reason of its own: a job that ends it is tried on a fresh one. */
async function makeTwice(press: Press, job: Job): Promise<Uint8Array> {
  try {
    return await press.make(job);
  } catch (error) {
    if (!(error instanceof Unprinted) || error.isSlow) throw error;
    return press.make(job);
  }
}
