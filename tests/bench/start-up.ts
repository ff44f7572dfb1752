import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../../db/root.ts";

const patienceMs = 20_000;

/** Milliseconds from the start of the built program to its line that it listens. */
export function startUp(database: string): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(root, "build/server/cli.js"), "serve"], {
    env: { ...process.env, PORT: "0", THEMELINE_DB: database },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), patienceMs);
    child.stdout.once("data", () => {
      clearTimeout(timer);
      resolve(performance.now() - start);
      child.kill("SIGTERM");
    });
    child.once("exit", () => reject(new Error("the program ended before it listened")));
  });
}
