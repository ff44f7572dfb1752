import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../db/root.ts";

type Package = {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
};

const lock: { packages: Record<string, Package> } = JSON.parse(
  readFileSync(join(root, "package-lock.json"), "utf8"),
);
const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } =
  JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The optional packages of other platforms that a lockfile does not hold. */
function missingIn(packages: Record<string, Package>): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  );
}

const atLeast = (version: string, floor: string): boolean => {
  const [a, b] = [version, floor].map((text) => text.split(".").map(Number));
  const first = a?.findIndex((part, at) => part !== b?.[at]) ?? -1;
  return first < 0 || (a?.[first] ?? 0) > (b?.[first] ?? 0);
};

describe("package-lock.json", () => {
  test("holds the packages of every platform", () => {
    expect(missingIn(lock.packages)).toEqual([]);
    const [name] = Object.keys(lock.packages).filter((path) => path.includes("@biomejs/cli-"));
    const { [name ?? ""]: _, ...rest } = lock.packages;
    expect(missingIn(rest)).toHaveLength(1);
  });

  test("names one registry for all packages", () => {
    const hosts = Object.values(lock.packages).flatMap(({ resolved }) =>
      resolved ? [new URL(resolved).host] : [],
    );
    expect([...new Set(hosts)].length).toBeLessThanOrEqual(1);
  });

  test.each([
    ["hono", "4.12.25"],
    ["@hono/node-server", "2.0.10"],
    ["drizzle-orm", "0.45.2"],
    ["better-sqlite3", "12.8.0"],
  ])("has %s at %s or later, the first without a known flaw", (name, floor) => {
    expect(atLeast(lock.packages[`node_modules/${name}`]?.version ?? "0", floor)).toBe(true);
    expect(atLeast("0.1.0", floor)).toBe(false);
  });
});

describe("package.json", () => {
  test("names exact versions only", () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test("has at most 25 packages at run time", () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(25);
  });
});
