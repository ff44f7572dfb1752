import { type ChildProcess, fork } from "node:child_process";
import { setPriority } from "node:os";
import { root } from "../../db/root.ts";
import { childEntry } from "./child-entry.ts";
import type { Job, Made } from "./job.ts";

export type PressLimits = { timeMs: number; memoryMb: number };

/** A process that makes files, one at a time. It is started when it is first needed. */
export type Press = { make: (job: Job) => Promise<Uint8Array> };

/** What is not made because it took too long, or ended the process that should make it. */
export class Unprinted extends Error {
  readonly isSlow: boolean;

  constructor(message: string, { isSlow }: { isSlow: boolean }) {
    super(message);
    this.isSlow = isSlow;
  }
}

/** As many files as one process makes before a fresh one takes its place. */
const jobsMost = 500;
/** The server comes first. */
const priority = 10;

export function createPress(
  { timeMs, memoryMb }: PressLimits,
  entry: ReturnType<typeof childEntry> = childEntry(),
): Press {
  let child: ChildProcess | undefined;
  let made = 0;
  const stop = (): void => {
    child?.kill("SIGKILL");
    child = undefined;
    made = 0;
  };
  const start = (): ChildProcess => {
    if (child?.connected && made < jobsMost) return child;
    stop();
    child = fork(entry.file, {
      cwd: root,
      env: {},
      execArgv: [`--max-old-space-size=${memoryMb}`, ...entry.flags],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    lower(child);
    return child;
  };
  const make = async (job: Job): Promise<Uint8Array> => {
    const running = start();
    made += 1;
    hold(running, "ref");
    try {
      return await ask(running, job, timeMs);
    } catch (error) {
      if (error instanceof Unprinted) stop();
      throw error;
    } finally {
      hold(running, "unref");
    }
  };
  return { make };
}

/** What the child answers to a job; a child that is silent too long, or ends, answers nothing. */
function ask(child: ChildProcess, job: Job, timeMs: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => end(() => reject(new Unprinted(`longer than ${timeMs / 1000} s`, { isSlow: true }))),
      timeMs,
    );
    const gone = (): void =>
      end(() => reject(new Unprinted("ended before it was made", { isSlow: false })));
    const answered = (made: Made): void =>
      end(() => ("bytes" in made ? resolve(made.bytes) : reject(new Error(made.reason))));
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      child.off("message", answered);
      child.off("exit", gone);
      child.off("error", gone);
      settle();
    };
    child.on("message", answered);
    child.on("exit", gone);
    child.on("error", gone);
    child.send(job, (error) => error && gone());
  });
}

/** A program with nothing to print may end; one that waits for a file may not. */
function hold(child: ChildProcess, how: "ref" | "unref"): void {
  child[how]();
  child.channel?.[how]();
}

function lower({ pid }: ChildProcess): void {
  try {
    if (pid) setPriority(pid, priority);
  } catch {
    // Some machines let nobody change priorities: then all are equal.
  }
}
