import { Agent, createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { openDatabase } from "../../db/database.ts";
import { createApp } from "../../server/app.ts";

const trends = "/trends?series=jihadology-is-videos/video";
const json = "/trends.json?series=jihadology-is-videos/video";

/**
 * Answers a second of the server as a share of a bare node:http hello, measured in one run, in turns
 * and on loopback: name, ratio, goal of design/performance.md.
 */
export async function relativeSpeeds(database: string): Promise<[string, number, number][]> {
  const bare = await listen(createServer((_, response) => response.end("hello")));
  const app = createApp(openDatabase(database));
  const server = createAdaptorServer({ fetch: app.fetch });
  if (!("headersTimeout" in server)) throw new Error("not an HTTP/1 server");
  const ours = await listen(server);
  const etag = (await app.request(trends)).headers.get("etag") ?? "";
  await app.request(json);
  const cases: [string, string, Record<string, string>, number][] = [
    ["304", trends, { "if-none-match": etag }, 0.8],
    ["cached page", trends, { "accept-encoding": "br" }, 0.65],
    ["cached JSON", json, { "accept-encoding": "br" }, 0.45],
  ];
  const results: [string, number, number][] = [];
  for (const [name, path, headers, goal] of cases) {
    const ratios: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const base = await rate(bare, "/", {});
      ratios.push((await rate(ours, path, headers)) / base);
    }
    results.push([name, ratios.sort((a, b) => a - b)[2] ?? 0, goal]);
  }
  results.push(["uncached JSON", (await uncached(ours)) / (await rate(bare, "/", {})), 0.12]);
  bare.close();
  ours.close();
  return results;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const requests = 3000;

/** Answers a second to the same request, eight at a time. */
async function rate(server: Server, path: string, headers: Record<string, string>) {
  return rateOf(server, () => path, headers);
}

/** Every address is another question, so nothing comes from the cache. */
async function uncached(server: Server): Promise<number> {
  let level = 0;
  const next = (): string => `${json}&level=${(0.5 + (level++ % 4900) / 10_000).toFixed(4)}`;
  return rateOf(server, next, {}, 600);
}

async function rateOf(
  server: Server,
  next: () => string,
  headers: Record<string, string>,
  total = requests,
): Promise<number> {
  const { port } = server.address() as AddressInfo;
  let left = total;
  const start = performance.now();
  const worker = async (): Promise<void> => {
    while (left-- > 0) await once(port, next(), headers);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return (1000 * total) / (performance.now() - start);
}

function once(port: number, path: string, headers: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, headers, agent }, (response) => {
      response.resume();
      response.once("end", resolve);
    }).once("error", reject);
  });
}

function listen(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
