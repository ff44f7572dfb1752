import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../db/root.ts";
import { late } from "../web/style/stylesheet.ts";

type Manifest = Record<string, { file: string; css?: string[] }>;

const folder = join(root, "build/web");

/** The styles that no first paint waits for: web fonts, print and odd modes. */
export const lateStyles = late;

/** Where browsers find what is loaded after the first paint; no script before the first build. */
export const assets = {
  styles: `/assets/late-${createHash("sha256").update(late).digest("hex").slice(0, 10)}.css`,
  script: scriptOf(readManifest()),
};

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
