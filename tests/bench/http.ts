import { Agent, get, type IncomingMessage } from "node:http";
import { openDatabase } from "../../db/database.ts";
import { record } from "../../db/ledger.ts";
import { startBare, startSite } from "./child.ts";

const trends = "/trends?series=jihadology-is-videos/video";
const json = "/trends.json?series=jihadology-is-videos/video";

/**
 * Answers a second of the server as a share of a bare node:http hello, both in processes of their
 * own, measured in one run, in turns and on loopback, warm: name, ratio, goal of
 * design/performance.md.
 */
export async function relativeSpeeds(database: string): Promise<[string, number, number][]> {
  const [bare, ours] = [await startBare(), await startSite(database)];
  const { etag = "" } = (await ask(ours.port, trends)).headers;
  await ask(ours.port, json);
  const cases: [string, () => string, Record<string, string>, number][] = [
    ["304", () => trends, { "if-none-match": etag }, 0.8],
    ["cached page", () => trends, { "accept-encoding": "br" }, 0.65],
    ["cached JSON", () => json, { "accept-encoding": "br" }, 0.45],
    ["uncached JSON", another, {}, 0.12],
  ];
  const results: [string, number, number][] = [];
  for (const [name, next, headers, goal] of cases) {
    const ratios: number[] = [];
    for (let round = 0; round < warmingRounds; round += 1) await rate(ours.port, next, headers);
    for (let round = 0; round < 5; round += 1) {
      const base = await rate(bare.port, () => "/", {});
      ratios.push((await rate(ours.port, next, headers)) / base);
    }
    results.push([name, ratios.sort((a, b) => a - b)[2] ?? 0, goal]);
  }
  bare.stop();
  ours.stop();
  return results;
}

/** After so many rounds a process has compiled what it runs, and answers no faster. */
const warmingRounds = 5;

/** How often the ledger grows while cached pages are asked for, and for how long. */
const commitEveryMs = 200;
const watchedMs = 4000;

/**
 * The slowest hundredth of cached answers while every commit has the front page and a chart rendered
 * anew, as a multiple of the same without commits.
 */
export async function slowestWhileRendering(database: string): Promise<number> {
  const [ours, db] = [await startSite(database), openDatabase(database)];
  const pinned = `${trends}&rev=83`;
  for (const path of [pinned, "/", trends]) await ask(ours.port, path);
  const alone = await slowest(ours.port, pinned);
  let commits = 0;
  const timer = setInterval(() => {
    const party = { id: `party-${commits++}`, name: "A party", kind: "state" };
    record(db, { date: "2026-11-21", kind: "entry", reason: "a commit for the bench" }, [
      { noun: "party", append: { ...party, aliases: null, interest: null } },
    ]);
    // The last may be cut off when the server is stopped.
    for (const path of ["/", trends]) ask(ours.port, path).catch(() => null);
  }, commitEveryMs);
  const busy = await slowest(ours.port, pinned);
  clearInterval(timer);
  db.$client.close();
  ours.stop();
  return busy / alone;
}

async function slowest(port: number, path: string): Promise<number> {
  const times: number[] = [];
  const end = performance.now() + watchedMs;
  while (performance.now() < end) {
    const start = performance.now();
    await ask(port, path, { "accept-encoding": "br" });
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const requests = 3000;

/** Every address is another question, so nothing comes from the cache. */
let asked = 0;
const another = (): string => {
  asked += 1;
  const level = 0.5 + (asked % 4900) / 10_000;
  return `${json}&level=${level.toFixed(4)}&deff=${1 + Math.floor(asked / 4900)}`;
};

/** Answers a second, eight at a time. */
async function rate(port: number, next: () => string, headers: Record<string, string>) {
  let left = requests;
  const start = performance.now();
  const worker = async (): Promise<void> => {
    while (left-- > 0) await ask(port, next(), headers);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return (1000 * requests) / (performance.now() - start);
}

function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, headers, agent }, (response) => {
      const { statusCode = 0 } = response;
      if (![200, 304].includes(statusCode)) reject(new Error(`${path} answers ${statusCode}`));
      response.resume();
      response.once("end", () => resolve(response));
    }).once("error", reject);
  });
}
