import { spawn } from "node:child_process";
import { root } from "../root.ts";
import { childEntry } from "./child-entry.ts";
import { type Grid, refusedGrid } from "./grid.ts";
import type { Limits } from "./rules.ts";

const startMs = 10_000;
const outputBytes = 33_554_432;

/**
 * The grid of a workbook, read in a process of its own that has `timeMs` from when it is ready and
 * half of `memoryMb` for its heap. A workbook that is too much for it is refused like a broken one.
 */
export async function readXlsx(
  bytes: Uint8Array,
  limits: Limits,
  { entry = childEntry() }: { entry?: string[] } = {},
): Promise<Grid> {
  const output = await inTurn(() => run(bytes, limits, entry));
  try {
    return output === undefined ? refusedGrid(tooMuch(limits)) : JSON.parse(output);
  } catch {
    return refusedGrid(tooMuch(limits));
  }
}

/** As many workbooks as are opened at once; each is a process, and the server is one more. */
const atOnce = 2;
const line: (() => void)[] = [];
let opened = 0;

/** Work that waits until few enough others are at theirs, in the order in which it came. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (opened < atOnce) opened += 1;
  else await new Promise<void>((start) => line.push(start));
  try {
    return await work();
  } finally {
    const next = line.shift();
    if (next) next();
    else opened -= 1;
  }
}

/** What the child wrote before it ended well; undefined if it did not. */
function run(bytes: Uint8Array, limits: Limits, entry: string[]): Promise<string | undefined> {
  const heap = `--max-old-space-size=${Math.floor(limits.memoryMb / 2)}`;
  const child = spawn(process.execPath, [heap, ...entry, JSON.stringify(limits)], {
    cwd: root,
    env: {},
    stdio: ["pipe", "pipe", "ignore"],
  });
  const chunks: Uint8Array[] = [];
  let length = 0;
  let timer = setTimeout(() => child.kill("SIGKILL"), startMs);
  child.stdout.on("data", (chunk: Uint8Array) => {
    if (length === 0) {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill("SIGKILL"), limits.timeMs);
    }
    length += chunk.length;
    chunks.push(chunk);
    if (length > outputBytes) child.kill("SIGKILL");
  });
  // A child that dies while it is fed closes its input; how it ended tells the rest.
  child.stdin.on("error", () => {});
  child.stdin.end(bytes);
  return new Promise((resolve) => {
    const end = (isWhole: boolean): void => {
      clearTimeout(timer);
      resolve(isWhole ? Buffer.concat(chunks).toString() : undefined);
    };
    child.on("error", () => end(false));
    child.on("close", (code) => end(code === 0));
  });
}

const tooMuch = ({ timeMs, memoryMb }: Limits) => ({
  code: "BAD_WORKBOOK",
  message: `the workbook needs more than ${timeMs / 1000} seconds or ${memoryMb} MB to open; copy the table into a new workbook and send that`,
});
