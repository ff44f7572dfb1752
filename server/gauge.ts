import type { Report } from "../db/entry/record-by.ts";
import type { Advance } from "../web/words/progress.ts";

/** How far work is, and whether it is to stop, in memory that two threads share. */
export type Gauge = Int32Array<SharedArrayBuffer>;

const places = { stage: 0, done: 1, total: 2, isStopped: 3 };

export const newGauge = (): Gauge => new Int32Array(new SharedArrayBuffer(16));

const stages: readonly Advance["stage"][] = ["begun", "read", "compared", "written"];

/** What work is told to report to, stage by stage. */
export type Reporter = (stage: Advance["stage"]) => Report;

/** What stops work half way: its person asked for it. */
export class Stopped extends Error {}

/** Notes how far work is; throws where it is to stop. */
export const reporterOf =
  (gauge: Gauge): Reporter =>
  (stage) =>
  ({ done, total }) => {
    if (Atomics.load(gauge, places.isStopped) === 1) throw new Stopped("stopped by its person");
    Atomics.store(gauge, places.done, done);
    Atomics.store(gauge, places.total, total);
    Atomics.store(gauge, places.stage, stages.indexOf(stage));
  };

export const readGauge = (gauge: Gauge): Advance => ({
  stage: stages[Atomics.load(gauge, places.stage)] ?? "begun",
  done: Atomics.load(gauge, places.done),
  total: Atomics.load(gauge, places.total),
});

/** Asks work to stop where it next reports. */
export const stop = (gauge: Gauge): void => {
  Atomics.store(gauge, places.isStopped, 1);
};
