import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../../db/root.ts";

/** A server in a process of its own, and the port on which it listens. */
export type Child = { port: number; stop: () => void };

/** The built program over a database. */
export const startSite = (database: string): Promise<Child> =>
  listening(
    spawn(process.execPath, [join(root, "build/server/cli.js"), "serve"], {
      env: { ...process.env, PORT: "0", THEMELINE_DB: database },
      stdio: ["ignore", "pipe", "inherit"],
    }),
  );

const hello = `
  const server = require("node:http").createServer((_, response) => response.end("hello"));
  server.listen(0, "127.0.0.1", () => console.log("bare is at :" + server.address().port + "/"));`;

/** What `node:http` alone can do. */
export const startBare = (): Promise<Child> =>
  listening(spawn(process.execPath, ["-e", hello], { stdio: ["ignore", "pipe", "inherit"] }));

function listening(child: ChildProcess): Promise<Child> {
  process.once("exit", () => child.kill("SIGKILL"));
  return new Promise((resolve, reject) => {
    child.stdout?.once("data", (line: Buffer) => {
      const port = Number(/:(\d+)\//.exec(line.toString())?.[1]);
      resolve({ port, stop: () => child.kill("SIGKILL") });
    });
    child.once("exit", () => reject(new Error("a server ended before it listened")));
  });
}
