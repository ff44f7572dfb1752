import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { root } from "../db/root.ts";
import type { Config } from "./config.ts";

/** What the thread is asked, and what it made. */
export type Asked = { id: number; address: string };
export type Made = {
  id: number;
  status: number;
  headers: [string, string][];
  body: Uint8Array<ArrayBuffer>;
};

/** Renders the answer to an address elsewhere; null if there is nobody who would. */
export type Rendering = (address: string) => Promise<Made | null>;

/**
 * Starts the thread that renders, from the program that the build makes; undefined when run from
 * source. A thread that fails answers null for what it was at, and is not started again: the server
 * renders by itself from then on.
 */
export function startRendering(
  { database, origin }: Pick<Config, "database" | "origin">,
  isBuilt = !import.meta.url.endsWith(".ts"),
): Rendering | undefined {
  if (!isBuilt) return undefined;
  const waiting = new Map<number, (made: Made | null) => void>();
  const program = join(root, "build/server/render-thread.js");
  const worker = new Worker(program, { workerData: { database, origin } });
  let asked = 0;
  let isRunning = true;
  worker.on("message", (made: Made) => {
    waiting.get(made.id)?.(made);
    waiting.delete(made.id);
  });
  worker.on("error", (error) => {
    console.error(JSON.stringify({ thread: "render", error: error.stack ?? String(error) }));
  });
  worker.on("exit", () => {
    isRunning = false;
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  });
  // Only now: a listener for messages would hold the program again.
  worker.unref();
  return (address) =>
    new Promise((resolve) => {
      if (!isRunning) return resolve(null);
      const question: Asked = { id: asked++, address };
      waiting.set(question.id, resolve);
      worker.postMessage(question);
    });
}
