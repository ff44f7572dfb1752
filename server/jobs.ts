import { setTimeout as wait } from "node:timers/promises";
import { type Gauge, newGauge } from "./gauge.ts";
import type { Made } from "./rendering.ts";

/** Work on one answer that may go on while its person waits. */
export type Job = {
  key: string;
  gauge: Gauge;
  /** The answer; undefined while it is worked on, null where the work ended without one. */
  made: Made | null | undefined;
  ended: Promise<void>;
};

export type Jobs = {
  /** The work under a key: it goes on, or its answer was not yet taken. */
  of: (key: string) => Job | undefined;
  begin: (key: string, work: (gauge: Gauge) => Promise<Made | null>) => Job;
  /** Its answer was taken. */
  forget: (job: Job) => void;
};

/** So long an answer waits for a person who left. */
const keptMs = 600_000;

/** The work of this process; a restart forgets it, and it is begun anew when asked for. */
export function createJobs(): Jobs {
  const jobs = new Map<string, Job>();
  const forget = (job: Job): void => {
    if (jobs.get(job.key) === job) jobs.delete(job.key);
  };
  return {
    of: (key) => jobs.get(key),
    forget,
    begin: (key, work) => {
      const job: Job = { key, gauge: newGauge(), made: undefined, ended: Promise.resolve() };
      jobs.set(key, job);
      job.ended = work(job.gauge).then((made) => {
        job.made = made;
        setTimeout(forget, keptMs, job).unref();
      });
      return job;
    },
  };
}

/** Waits for a job to end, but not longer than a reader waits without a sign. */
export async function waitFor({ ended }: Job, patienceMs: number): Promise<void> {
  const controller = new AbortController();
  const patience = wait(patienceMs, undefined, { signal: controller.signal }).catch(() => {});
  await Promise.race([ended, patience]);
  controller.abort();
}
