import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../db/root.ts";

const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { cwd: root, encoding: "utf8" });
const files = run("git", "ls-files", "--cached", "--others", "--exclude-standard", "*.ts", "*.tsx")
  .stdout.split("\n")
  .filter(Boolean);
const ours = files.filter((file) => /^(db|web|server|notebooks)\//.test(file));
const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** What each folder may import: modules of the project by path, packages by name. */
const layers: { folder: RegExp; may: RegExp }[] = [
  {
    folder: /^db\//,
    may: /^(db\/|node:|better-sqlite3$|drizzle-orm|csv-parse|@zxcvbn-ts\/|otpauth$)/,
  },
  { folder: /^web\/stats\//, may: /^web\/stats\// },
  {
    folder: /^web\/figures\//,
    may: /^(web\/(figures|stats|words|[a-z-]+\.ts)|@observablehq\/plot$)/,
  },
  { folder: /^web\/islands\//, may: /^web\/(islands|figures|stats|words|[a-z-]+\.ts)/ },
  { folder: /^web\/style\//, may: /^web\/(style\/|palette\.ts)/ },
  { folder: /^web\/(words\/|[a-z-]+\.ts$)/, may: /^web\/(stats|words|[a-z-]+\.ts)/ },
  { folder: /^web\/parts\//, may: /^(web\/(?!pages\/[^c]|islands)|hono\/(jsx|html)|qr$)/ },
  { folder: /^web\/pages\//, may: /^(web\/(?!islands)|hono\/(jsx|html))/ },
  { folder: /^server\//, may: /^(?!web\/islands)/ },
  { folder: /^notebooks\//, may: /^(web\/(stats|figures)|@observablehq\/plot$|node:)/ },
];

/** Modules of db that know neither SQL nor Node, which web may use. */
const pure =
  /^db\/(period|day|mentions|fragment|filter|parameters|status|row|columns|concat|picture|claim-words|claim-parameters|entry\/(part-sums|cell-value|block|sheet))\.ts$/;

const imports =
  /^(import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm;

/** The imports of a file that its layer forbids. */
function trespasses(file: string, text: string): string[] {
  const layer = layers.find(({ folder }) => folder.test(file));
  return [...text.matchAll(imports)].flatMap(([, , typeOnly, from, lazy]) => {
    const named = from ?? lazy ?? "";
    const target = named.startsWith(".") ? relative("", join(dirname(file), named)) : named;
    const isFromDb =
      file.startsWith("web/") && (pure.test(target) || (typeOnly && /^db\//.test(target)));
    const isStats = /^web\/stats\//.test(file);
    return (isFromDb && !isStats) || layer?.may.test(target) ? [] : [`${file} imports ${target}`];
  });
}

describe("layers", () => {
  test("every import goes to the left: db, web, server", () => {
    expect(ours.length).toBeGreaterThan(50);
    expect(ours.flatMap((file) => trespasses(file, read(file)))).toEqual([]);
  });

  test.each([
    ["db/x.ts", 'import { a } from "../web/format.ts";'],
    ["db/x.ts", 'import { Hono } from "hono";'],
    ["web/stats/x.ts", 'import { a } from "../palette.ts";'],
    ["web/figures/x.ts", 'import { readFileSync } from "node:fs";'],
    ["web/figures/x.ts", 'import { record } from "../../db/ledger.ts";'],
    ["web/pages/x.tsx", 'import { app } from "../../server/app.ts";'],
    ["web/islands/x.ts", 'import { FrontPage } from "../pages/front.tsx";'],
  ])("%s may not hold %s", (file, text) => {
    expect(trespasses(file, text)).toHaveLength(1);
  });
});

describe("size", () => {
  test("no file is longer than 200 lines, schema and style excepted", () => {
    const excepted = /^(db\/schema\.ts|web\/style\/|tests\/)/;
    const long = ours.filter((file) => !excepted.test(file) && read(file).split("\n").length > 201);
    expect(long).toEqual([]);
  });

  test("the median file has at most 60 lines, nine in ten at most 160", () => {
    const lengths = ours.map((file) => read(file).split("\n").length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(160);
  });
});

describe("tools", () => {
  test("biome finds nothing: format, lint, import cycles, function length", () => {
    const { status, stdout, stderr } = run("npx", "biome", "check", "--error-on-warnings", ".");
    expect(status, stdout + stderr).toBe(0);
  });

  test("tsc finds nothing", () => {
    const { status, stdout } = run("npx", "tsc", "-p", ".");
    expect(status, stdout).toBe(0);
  });
});

describe("words", () => {
  test("no file names another host, except as a source or a namespace", () => {
    const found = ours.flatMap((file) =>
      [
        ...read(file).matchAll(
          /https?:\/\/(?!www\.w3\.org|schema\.org|\[|\$|example\.org)[^\s"'`)]+/g,
        ),
      ].map(([address]) => `${file}: ${address}`),
    );
    expect(found).toEqual([]);
  });
});
