import { join } from "node:path";
import { root } from "../../db/root.ts";

/** How the program of printing is started: from source through tsx, or as the build left it. */
export const childEntry = (url: string = import.meta.url): { file: string; flags: string[] } =>
  url.endsWith(".ts")
    ? { file: join(root, "server/print/child.ts"), flags: ["--import", "tsx"] }
    : { file: join(root, "build/server/print-child.js"), flags: [] };
