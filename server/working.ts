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

/**
 * The thread that works on long answers, from the program that the build makes; undefined when run
 * from source, where the server works on them by itself. It is started when it is first needed, and
 * anew after it failed: what it was at is answered by null, and a transaction of it is rolled back.
 */
export function startWorking(
  { database, origin }: Pick<Config, "database" | "origin">,
  isBuilt = !import.meta.url.endsWith(".ts"),
  program = join(root, "build/server/work-thread.js"),
): Working | undefined {
  if (!isBuilt) return undefined;
  const waiting = new Map<number, (made: Made | null) => void>();
  let running: Worker | undefined;
  let asked = 0;
  const start = (): Worker => {
    const worker = new Worker(program, { workerData: { database, origin } });
    worker.on("message", (made: Made) => {
      waiting.get(made.id)?.(made);
      waiting.delete(made.id);
    });
    worker.on("error", (error) => {
      console.error(JSON.stringify({ thread: "work", error: error.stack ?? String(error) }));
    });
    worker.on("exit", () => {
      running = undefined;
      for (const answer of waiting.values()) answer(null);
      waiting.clear();
    });
    // Only now: a listener for messages would hold the program again.
    worker.unref();
    return worker;
  };
  return (sent, gauge) =>
    new Promise((resolve) => {
      running ??= start();
      const question: SentThere = { ...sent, id: asked++, gauge };
      waiting.set(question.id, resolve);
      running.postMessage(question);
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
