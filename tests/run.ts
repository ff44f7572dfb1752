import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Runs all tests with a browser: the one in CHROMIUM, one on the path, or Debian's. */
const chromium = process.env.CHROMIUM ?? findBrowser() ?? installBrowser();
if (!chromium) {
  console.error("no browser found: set CHROMIUM, or run: sudo apt-get install -y chromium");
  process.exit(1);
}
const { status } = spawnSync("npx", ["vitest", "run", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, CHROMIUM: chromium },
});
process.exit(status ?? 1);

function findBrowser(): string | undefined {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

function installBrowser(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  console.log("installing Debian's Chromium for the browser tests");
  spawnSync("apt-get", ["update"], { stdio: "inherit" });
  spawnSync("apt-get", ["install", "-y", "chromium"], { stdio: "inherit" });
  return findBrowser();
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
