import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../db/root.ts";

type Manifest = Record<string, { file: string; css?: string[] }>;

const folder = join(root, "build/web");

/** Where browsers find what is loaded after the first paint; null before the first build. */
export const assets = { styles: "", script: scriptOf(readManifest()) };

/** The folder that is served under /assets, and the only files that are. */
export const assetFolder = join(folder, "assets");

function readManifest(): Manifest {
  const path = join(folder, "manifest.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}

function scriptOf(manifest: Manifest): string | null {
  const entry = manifest["web/islands/main.ts"];
  return entry ? `/${entry.file}` : null;
}
