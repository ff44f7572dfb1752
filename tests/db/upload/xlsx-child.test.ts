import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../../db/root.ts";
import { childEntry } from "../../../db/upload/child-entry.ts";
import { readXlsx } from "../../../db/upload/xlsx.ts";
import { bundleChild } from "../../bundle.ts";
import { generators, workbook } from "../../fixtures/bad-inputs/materialise.mjs";
import { newFolder } from "../../folder.ts";
import { contract, rules } from "./cases.ts";

const { limits } = rules;
const folder = newFolder();

const good = workbook([
  ["month", "theme", "count"],
  ["2017-01", "other", 3],
]);
const tooMuch = [{ code: "BAD_WORKBOOK", message: expect.stringContaining("seconds or") }];

describe("the process that reads workbooks", () => {
  test("is started through tsx from source, and from the build beside the program", () => {
    expect(childEntry()).toEqual(["--import", "tsx", join(root, "db/upload/xlsx-child.ts")]);
    const built = childEntry(`file://${root}/build/server/assets/imports.js`);
    expect(built).toEqual([join(root, "build/server/xlsx-child.js")]);
  });

  test("reads the same when it is bundled", { timeout: 60_000 }, async () => {
    await bundleChild("xlsx-child", { entry: "db/upload/xlsx-child.ts", folder });
    const entry = [join(folder, "xlsx-child.js")];
    expect(existsSync(entry[0] ?? "")).toBe(true);
    const bundled = await readXlsx(good, limits, { entry });
    expect(bundled.rows).toHaveLength(2);
    expect(bundled).toEqual(await readXlsx(good, limits));
  });

  test.each([
    ["never ends", 'process.stdout.write("\\n"); for (;;);'],
    ["takes all memory", 'process.stdout.write("\\n"); const a = []; for (;;) a.push([a.length]);'],
    ["writes without end", 'setInterval(() => process.stdout.write("x".repeat(1e6)), 0);'],
    ["breaks off", 'process.stdout.write("{"); process.exit(0);'],
    ["fails", 'process.stdout.write("{}"); process.exit(1);'],
    ["writes nothing", ""],
  ])("is given up when it %s, and we live on", async (_, program) => {
    const strict = { ...limits, memoryMb: 64, timeMs: 1000 };
    const start = performance.now();
    const { rows, findings } = await readXlsx(good, strict, { entry: ["-e", program] });
    expect(rows).toEqual([]);
    expect(findings).toMatchObject(tooMuch);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("is given up when it takes longer than it may, and not before", async () => {
    const program = 'process.stdout.write("\\n"); setTimeout(() => console.log("{}"), 300);';
    const entry = ["-e", program];
    expect((await readXlsx(good, { ...limits, timeMs: 50 }, { entry })).findings).toMatchObject(
      tooMuch,
    );
    expect(await readXlsx(good, { ...limits, timeMs: 10_000 }, { entry })).toEqual({});
  });

  test("does not get our environment", async () => {
    process.env.THEMELINE_SECRET = "s3cret";
    const program = 'process.stdout.write("\\n" + JSON.stringify({ env: process.env }));';
    const seen = await readXlsx(good, limits, { entry: ["-e", program] });
    expect(JSON.stringify(seen)).not.toContain("s3cret");
  });
});

describe("its peak of memory", () => {
  const program = `
    import { readFileSync } from "node:fs";
    import { readWorkbook } from ${JSON.stringify(join(root, "db/upload/xlsx/workbook.ts"))};
    const [path, limits] = process.argv.slice(-2);
    readWorkbook(readFileSync(path), JSON.parse(limits));
    const [, kilobytes] = /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"));
    console.log(kilobytes / 1024);`;

  // The usage that Node reports begins with that of the process it was started from.
  test.skipIf(!existsSync("/proc/self/status")).each([
    ["49 MB of spaces", "xlsx_whitespace_bomb", { mb: 49 }],
    ["100 MB that say they are 1,000 bytes", "xlsx_lying_size", { mb: 100, claim: 1000 }],
    ["20,000 rows", "xlsx_rows", { n: 20_000 }],
    ["a cell at XFD1048576", "xlsx_far_cell", {}],
  ])("stays within the limit on %s", (_, name, args) => {
    const [file, script] = [join(folder, "book.xlsx"), join(folder, "peak.mjs")];
    writeFileSync(file, generators[name]?.(args) ?? "");
    writeFileSync(script, program);
    const heap = `--max-old-space-size=${limits.memoryMb / 2}`;
    const options = [heap, "--import", "tsx", script, file, JSON.stringify(limits)];
    const { stdout, stderr } = spawnSync(process.execPath, options, {
      cwd: root,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(Number(stdout)).toBeGreaterThan(20);
    expect(Number(stdout)).toBeLessThan(contract.rss_growth_limit_mb);
  });
});

test("of many workbooks at once two are opened, the others wait for their turn", async () => {
  const log = join(newFolder(), "log");
  const program = `
    const { appendFileSync, readFileSync } = require("node:fs");
    appendFileSync(${JSON.stringify(log)}, "+");
    while (readFileSync(${JSON.stringify(log)}).length < 2);
    process.stdout.write("\\n");
    process.stdin.resume().on("end", () => {
      appendFileSync(${JSON.stringify(log)}, "-");
      process.stdout.write('{"rows":[],"findings":[],"spellings":[],"form":"sheet"}');
    });`;
  const open = () => readXlsx(Buffer.of(1), rules.limits, { entry: ["-e", program, "--"] });
  const grids = await Promise.all(Array.from({ length: 12 }, open));
  expect(grids.every(({ form }) => form === "sheet")).toBe(true);
  const marks = readFileSync(log, "utf8");
  let running = 0;
  const counts = [...marks].map((mark) => {
    running += mark === "+" ? 1 : -1;
    return running;
  });
  expect([marks.length, Math.max(...counts)]).toEqual([24, 2]);
});
