import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Hono } from "hono";
import { root } from "../db/root.ts";
import type { Config } from "./config.ts";
import { type Gauge, reporterOf } from "./gauge.ts";
import type { Made } from "./rendering.ts";

/** A request as it was sent, in a form that another thread can be given. */
export type Sent = {
  url: string;
  method: string;
  headers: [string, string][];
  body: Uint8Array<ArrayBuffer> | null;
};

export type SentThere = Sent & { id: number; gauge: Gauge };

/** Works on the answer to a request and tells the gauge how far it is; null if it ended without one. */
export type Working = (sent: Sent, gauge: Gauge) => Promise<Made | null>;

type Thread = { worker: Worker; waiting: Map<number, (made: Made | null) => void> };

type Options = {
  isBuilt?: boolean;
  program?: string;
  /** A thread without work for so long ends, and gives its memory back. */
  idleMs?: number;
};

/**
 * The thread that works on long answers, from the program that the build makes; undefined when run
 * from source, where the server works on them by itself. It is started when it is needed, and anew
 * after it failed: what it was at is answered by null, and a transaction of it is rolled back.
 */
export function startWorking(
  { database, origin }: Pick<Config, "database" | "origin">,
  {
    isBuilt = !import.meta.url.endsWith(".ts"),
    program = join(root, "build/server/work-thread.js"),
    idleMs = 60_000,
  }: Options = {},
): Working | undefined {
  if (!isBuilt) return undefined;
  let running: Thread | undefined;
  let asked = 0;
  const leave = (thread: Thread): void => {
    if (running === thread) running = undefined;
  };
  const end = (thread: Thread, last: number): void => {
    if (thread.waiting.size > 0 || last !== asked) return;
    leave(thread);
    void thread.worker.terminate();
  };
  const start = (): Thread => {
    const thread: Thread = {
      worker: new Worker(program, { workerData: { database, origin } }),
      waiting: new Map(),
    };
    const { worker, waiting } = thread;
    worker.on("message", (made: Made) => {
      waiting.get(made.id)?.(made);
      waiting.delete(made.id);
      setTimeout(end, idleMs, thread, asked).unref();
    });
    worker.on("error", (error) => {
      console.error(JSON.stringify({ thread: "work", error: error.stack ?? String(error) }));
    });
    worker.on("exit", () => {
      leave(thread);
      for (const answer of waiting.values()) answer(null);
    });
    // Only now: a listener for messages would hold the program again.
    worker.unref();
    return thread;
  };
  return (sent, gauge) =>
    new Promise((resolve) => {
      running ??= start();
      const question: SentThere = { ...sent, id: asked++, gauge };
      running.waiting.set(question.id, resolve);
      running.worker.postMessage(question);
    });
}

/** Works on an answer here. */
export async function workOn(
  answers: Hono,
  { url, method, headers, body }: Sent,
  gauge: Gauge,
): Promise<Omit<Made, "id">> {
  const request = new Request(url, { method, headers, body });
  const response = await answers.fetch(request, { report: reporterOf(gauge) });
  const made = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: [...response.headers], body: made };
}
