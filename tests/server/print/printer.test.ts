import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "../../../db/root.ts";
import { childEntry } from "../../../server/print/child-entry.ts";
import type { Job } from "../../../server/print/job.ts";
import { createPress } from "../../../server/print/press.ts";
import { Busy, createPrinter } from "../../../server/print/printer.ts";
import { bundleChild } from "../../bundle.ts";
import { drawing, words } from "./jobs.ts";

const folder = mkdtempSync(join(root, "node_modules/.printer-"));
afterAll(() => rmSync(folder, { recursive: true }));

const limits = { timeMs: 20_000, memoryMb: 256 };
const svg = drawing({ text: "Videos صور Привет" }, { text: "12.5%", weight: 600 });
const pngJob: Job = { kind: "png", svg, pixels: { width: 400, height: 90 }, dpi: 96, words };
const pdfJob: Job = { kind: "pdf", svg, widthPt: 300, heightPt: 68, words };
const outlineJob: Job = { kind: "outline", svg, words };

/** A program that stands where the one that prints would stand. */
function programOf(name: string, text: string) {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, text);
  return { file, flags: [] };
}

describe("the process that prints", () => {
  test("is started through tsx from source, and from the build beside the program", () => {
    expect(childEntry().file).toBe(join(root, "server/print/child.ts"));
    const built = childEntry(`file://${root}/build/server/assets/app.js`);
    expect(built).toEqual({ file: join(root, "build/server/print-child.js"), flags: [] });
  });

  test("makes the same bytes in every process, from source and when it is bundled", async () => {
    await bundleChild("print-child", { entry: "server/print/child.ts", folder });
    const bundled = createPress(limits, { file: join(folder, "print-child.js"), flags: [] });
    const fromSource = createPress(limits);
    for (const job of [pngJob, pdfJob, outlineJob]) {
      const [a, b] = await Promise.all([bundled.make(job), fromSource.make(job)]);
      expect(a.byteLength).toBeGreaterThan(1000);
      expect(Buffer.compare(a, b)).toBe(0);
      expect(Buffer.compare(a, await bundled.make(job))).toBe(0);
    }
  }, 60_000);

  test("a job that takes too long is given up, and the next one is made", async () => {
    const slow =
      'process.on("message", (job) => { if (job.kind === "pdf") for (;;); else process.send({ bytes: new Uint8Array(3) }); });';
    const press = createPress({ ...limits, timeMs: 1_000 }, programOf("slow", slow));
    await expect(press.make(pdfJob)).rejects.toMatchObject({ isSlow: true });
    expect(await press.make(pngJob)).toHaveLength(3);
  });

  test("a process that dies is replaced, and its job is tried again", async () => {
    const mark = join(folder, "died");
    const dying = `import { existsSync, writeFileSync } from "node:fs";
process.on("message", () => {
  if (existsSync("${mark}")) return process.send({ bytes: new Uint8Array(3) });
  writeFileSync("${mark}", "");
  process.exit(1);
});`;
    const entry = programOf("dying", dying);
    const printer = createPrinter({ ...limits, presses: 1, waiting: 0 }, (each) =>
      createPress(each, entry),
    );
    expect(await printer.inTurn((make) => make(pngJob))).toHaveLength(3);
  });

  test("a job that it cannot make is an error, and the process lives on", async () => {
    const press = createPress(limits);
    await expect(press.make({ ...outlineJob, svg: "<svg" })).rejects.toThrow();
    expect((await press.make(outlineJob)).byteLength).toBeGreaterThan(1000);
  });
});

describe("createPrinter({presses, waiting})", () => {
  test("draws only when it is its turn, and refuses what would wait too long", async () => {
    const printer = createPrinter({ ...limits, presses: 2, waiting: 3 });
    let [drawn, most] = [0, 0];
    const work = () =>
      printer.inTurn(async (make) => {
        drawn += 1;
        most = Math.max(most, drawn);
        const bytes = await make(outlineJob);
        drawn -= 1;
        return bytes;
      });
    const settled = await Promise.allSettled(Array.from({ length: 9 }, work));
    const refused = settled.filter(({ status }) => status === "rejected");
    expect(most).toBe(2);
    expect(refused).toHaveLength(4);
    for (const each of refused) expect(each).toMatchObject({ reason: expect.any(Busy) });
    expect((await work()).byteLength).toBeGreaterThan(1000);
  });
});
