import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { openDatabase } from "../../db/database.ts";
import { root } from "../../db/root.ts";
import { createApp } from "../../server/app.ts";

export type Figure = [name: string, value: number, goal: number, unit: string];

const videos = "series=jihadology-is-videos/video&events=territory&interval=poisson";
const full = `${videos}&w=170&unit=mm`;

/** How long one picture takes when what draws it is warm, in ms: medians of the last ten of 40 new addresses. */
export async function pictureTimes(database: string): Promise<Figure[]> {
  const app = createApp(openDatabase(database));
  const timeOf = async (path: string, queries: readonly string[]): Promise<number> => {
    const times: number[] = [];
    for (const query of queries) {
      const start = performance.now();
      const response = await app.request(`${path}?${full}${query}`);
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
      times.push(performance.now() - start);
    }
    return median(times.slice(-10));
  };
  const levels = Array.from({ length: 40 }, (_, at) => `&level=0.${50 + at}`);
  return [
    ["SVG, warm", await timeOf("/trends.svg", levels), 10, "ms"],
    ["PNG, 170 mm at 300 dpi, warm", await timeOf("/trends.png", levels), 400, "ms"],
    ["PDF, 170 mm, warm", await timeOf("/trends.pdf", levels), 100, "ms"],
  ];
}

/** A hundred pictures at once from the built program, and what `/` takes meanwhile. */
export async function whilePrinting(database: string): Promise<Figure[]> {
  const port = 4700 + Math.floor(Math.random() * 90);
  const server = spawn(process.execPath, [join(root, "build/server/cli.js"), "serve"], {
    env: { ...process.env, PORT: String(port), THEMELINE_DB: database },
    stdio: ["ignore", "pipe", "ignore"],
  });
  await once(server.stdout, "data");
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  await (await get(`/trends.png?${full}`)).arrayBuffer();
  await (await get("/")).text();
  const asked = Array.from({ length: 100 }, (_, at) =>
    get(`/trends.png?${videos}&w=${400 + at}&ratio=2`),
  );
  const times: number[] = [];
  let isOver = false;
  const answers = Promise.all(asked).finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const start = performance.now();
    await (await get("/")).text();
    times.push(performance.now() - start);
  }
  const statuses = (await answers).map(({ status, headers }) =>
    status === 503 && !headers.get("retry-after") ? 500 : status,
  );
  server.kill();
  const refused = statuses.filter((status) => status === 503).length;
  const others = statuses.filter((status) => status !== 503 && status !== 200).length;
  times.sort((a, b) => a - b);
  return [
    ["/ p99 during 100 exports", times[Math.floor(times.length * 0.99)] ?? 0, 100, "ms"],
    ["exports made of 100", 100 - refused - others, 22, ""],
    ["neither made nor told to wait", others, 0, ""],
  ];
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
