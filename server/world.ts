import type { Db } from "../db/database.ts";
import { usualCost } from "../db/people/password.ts";
import { type Cache, createCache } from "./cache.ts";
import type { Config } from "./config.ts";
import { createDrawings } from "./drawings.ts";
import type { Reporter } from "./gauge.ts";
import { createJobs, type Jobs } from "./jobs.ts";
import { createPrinter, type Printer } from "./print/printer.ts";
import { createRate } from "./rate.ts";
import type { Rendering } from "./rendering.ts";
import { createThrottle } from "./throttle.ts";
import type { Working } from "./working.ts";

/** Everything that a request is answered with besides itself. */
export type World = {
  db: Db;
  cache: Cache;
  drawings: ReturnType<typeof createDrawings>;
  printer: Printer;
  /** Where answers are rendered that are asked for the first time; here, where not given. */
  rendering?: Rendering | undefined;
  throttle: ReturnType<typeof createThrottle>;
  /** How often each token may ask. */
  rate: ReturnType<typeof createRate>;
  /** Where long answers are worked on; at once and here, where not given. */
  working?: Working | undefined;
  jobs: Jobs;
  /** What the work on this answer is told to report to. */
  report: Reporter;
  /** How long an answer waits for a job before it says how far that is. */
  patienceMs: number;
  /** What scrypt takes for a password that nobody has: as much as for those people have. */
  passwordCost: number;
  origin: string | null;
  proxies: readonly string[];
  clock: () => string;
};

/** The world of a site over a ledger. */
export const createWorld = (
  db: Db,
  {
    origin = null,
    proxies = [],
    clock = () => new Date().toISOString(),
    patienceMs = 400,
    passwordCost = usualCost,
  }: Partial<Config> = {},
): World => ({
  ...{ db, origin, proxies, clock },
  cache: createCache(),
  drawings: createDrawings(),
  printer: createPrinter(),
  throttle: createThrottle(),
  rate: createRate(),
  jobs: createJobs(),
  report: () => () => {},
  ...{ patienceMs, passwordCost },
});
