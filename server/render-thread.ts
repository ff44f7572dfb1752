import { parentPort, workerData } from "node:worker_threads";
import { openDatabase } from "../db/database.ts";
import { createAnswers } from "./app.ts";
import { createCache } from "./cache.ts";
import type { Asked, Made } from "./rendering.ts";
import { createWorld } from "./world.ts";

/**
 * A thread of its own that renders what the server is asked for the first time, from a connection of
 * its own, so that a drawing never keeps an answer waiting that is in memory.
 */
const { database, origin }: { database: string; origin: string | null } = workerData;
const world = createWorld(openDatabase(database), { origin });
const answers = createAnswers({ ...world, cache: createCache(0) });

parentPort?.on("message", async ({ id, address }: Asked) => {
  const response = await answers.request(address);
  const body = new Uint8Array(await response.arrayBuffer());
  const made: Made = { id, status: response.status, headers: [...response.headers], body };
  parentPort?.postMessage(made, [body.buffer]);
});
