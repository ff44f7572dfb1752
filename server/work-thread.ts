import { parentPort, workerData } from "node:worker_threads";
import { openDatabase } from "../db/database.ts";
import { waitForOthers } from "../db/lock.ts";
import { createAnswers } from "./app.ts";
import { type Config, readConfig } from "./config.ts";
import type { Made } from "./rendering.ts";
import { type SentThere, workOn } from "./working.ts";
import { createWorld } from "./world.ts";

/**
 * A thread of its own that plans and records what is large, from a connection of its own, so that
 * nobody else waits for it. It may wait for whoever writes: it has nobody else to answer.
 */
const { database, origin }: Pick<Config, "database" | "origin"> = workerData;
const db = openDatabase(database);
waitForOthers(db);
const answers = createAnswers(createWorld(db, { ...readConfig(), origin }));

parentPort?.on("message", async ({ id, gauge, ...sent }: SentThere) => {
  const made: Made = { id, ...(await workOn(answers, sent, gauge)) };
  parentPort?.postMessage(made, [made.body.buffer]);
});
