import { setTimeout as wait } from "node:timers/promises";
import type { Progress } from "../db/upload/slices.ts";

/** Work that goes on while its person waits: how far it is, and a way to stop it. */
export type Job = { progress: Progress; stop: () => void; ended: Promise<void> };

export type Jobs = {
  /** The work under a key, if it is going on. */
  of: (key: string) => Job | undefined;
  /** Begins work, unless some is going on under this key. What it throws ends it. */
  begin: (key: string, work: (report: (progress: Progress) => void) => Promise<void>) => Job;
};

class Stopped extends Error {}

/** The work that goes on in this process; a restart forgets it, and it is begun anew when asked for. */
export function createJobs(onFailure: (error: unknown) => void = () => {}): Jobs {
  const jobs = new Map<string, Job>();
  return {
    of: (key) => jobs.get(key),
    begin: (key, work) => {
      const known = jobs.get(key);
      if (known) return known;
      let isStopped = false;
      const job: Job = {
        progress: { done: 0, total: 0 },
        stop: () => {
          isStopped = true;
          jobs.delete(key);
        },
        ended: Promise.resolve(),
      };
      jobs.set(key, job);
      job.ended = work((progress) => {
        if (isStopped) throw new Stopped("stopped by its person");
        job.progress = progress;
      })
        .catch((error: unknown) => {
          if (!(error instanceof Stopped)) onFailure(error);
        })
        .finally(() => {
          if (jobs.get(key) === job) jobs.delete(key);
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
