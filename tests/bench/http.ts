import { Agent, createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { openDatabase } from "../../db/database.ts";
import { createSite } from "../../server/app.ts";
import { createSiteServer } from "../../server/recall.ts";
import { createWorld } from "../../server/world.ts";

const trends = "/trends?series=jihadology-is-videos/video";
const json = "/trends.json?series=jihadology-is-videos/video";

/**
 * Answers a second of the server as a share of a bare node:http hello, measured in one run, in turns
 * and on loopback: name, ratio, goal of design/performance.md.
 */
export async function relativeSpeeds(database: string): Promise<[string, number, number][]> {
  const bare = await listen(createServer((_, response) => response.end("hello")));
  const world = createWorld(openDatabase(database));
  const app = createSite(world);
  const ours = await listen(createSiteServer(app, world));
  const etag = (await app.request(trends)).headers.get("etag") ?? "";
  await app.request(json);
  const cases: [string, () => string, Record<string, string>, number][] = [
    ["304", () => trends, { "if-none-match": etag }, 0.8],
    ["cached page", () => trends, { "accept-encoding": "br" }, 0.65],
    ["cached JSON", () => json, { "accept-encoding": "br" }, 0.45],
    ["uncached JSON", another, {}, 0.12],
  ];
  const results: [string, number, number][] = [];
  for (const [name, next, headers, goal] of cases) {
    const ratios: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const base = await rate(bare, () => "/", {});
      ratios.push((await rate(ours, next, headers)) / base);
    }
    results.push([name, ratios.sort((a, b) => a - b)[2] ?? 0, goal]);
  }
  bare.close();
  ours.close();
  return results;
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
async function rate(
  server: Server,
  next: () => string,
  headers: Record<string, string>,
): Promise<number> {
  const { port } = server.address() as AddressInfo;
  let left = requests;
  const start = performance.now();
  const worker = async (): Promise<void> => {
    while (left-- > 0) await once(port, next(), headers);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return (1000 * requests) / (performance.now() - start);
}

function once(port: number, path: string, headers: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, headers, agent }, (response) => {
      const { statusCode = 0 } = response;
      if (![200, 304].includes(statusCode)) reject(new Error(`${path} answers ${statusCode}`));
      response.resume();
      response.once("end", resolve);
    }).once("error", reject);
  });
}

function listen(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
