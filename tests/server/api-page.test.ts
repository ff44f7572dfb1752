import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newestNumber } from "../../db/ledger.ts";
import { addPerson } from "../../db/people/people.ts";
import { addToken } from "../../db/people/tokens.ts";
import { createApp } from "../../server/app.ts";
import { newFolder } from "../folder.ts";
import { openRealLedger } from "../real-ledger.ts";

const { db } = openRealLedger();
const now = "2026-11-21T09:30:00.000Z";
const server = createAdaptorServer({ fetch: createApp(db, { clock: () => now }).fetch });
const folder = newFolder();
let token = "";
let examples: { program: string; text: string }[] = [];

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const page = await (await fetch(`http://127.0.0.1:${port}/api`)).text();
  examples = [...parseHTML(page).document.querySelectorAll("pre[data-program]")].map((each) => ({
    program: each.getAttribute("data-program") ?? "",
    text: each.textContent ?? "",
  }));
  const { id } = await addPerson(db, { handle: "ada", role: "analyst" }, { person: null, now });
  const words = { person: id, name: "t", scope: "write", days: 30 } as const;
  token = addToken(db, words, { person: id, now });
});
afterAll(() => {
  server.close();
});

/** Runs an example in a shell as it is printed; the server lives in this process, so it may not block. */
const run = (text: string): Promise<{ code: number | null; out: string }> =>
  new Promise((resolve) => {
    const shell = spawn("bash", ["-c", text], {
      cwd: folder,
      env: { ...process.env, TOKEN: token },
    });
    let out = "";
    shell.stdout.on("data", (piece) => {
      out += piece;
    });
    shell.stderr.on("data", (piece) => {
      out += piece;
    });
    shell.on("close", (code) => resolve({ code, out }));
  });

const has = (program: string): boolean => spawnSync("which", [program]).status === 0;

describe("/api", () => {
  test("every curl example works as printed, in order; the month is recorded", async () => {
    const curls = examples.filter(({ program }) => program === "curl");
    expect(curls.length).toBe(9);
    const answers: string[] = [];
    for (const { text } of curls) {
      const { code, out } = await run(text);
      expect([text, code, /"request":|curl:/.test(out) ? out : "fine"]).toEqual([text, 0, "fine"]);
      answers.push(out);
    }
    expect(readFileSync(join(folder, "videos.csv"), "utf8")).toMatch(/^series,collection,/);
    expect(readFileSync(join(folder, "videos.svg"), "utf8")).toContain("</svg>");
    expect(existsSync(join(folder, "everything.zip"))).toBe(true);
    const [dry, written, alone] = answers.slice(-3).map((answer) => JSON.parse(answer));
    expect(dry).toMatchObject({ revision: null, plan: { added: [{ value: 2 }, { value: 230 }] } });
    expect(written.revision).toBe(84);
    expect(alone).toMatchObject({ revision: 85, plan: { changed: [{ before: 2, value: 3 }] } });
    expect(newestNumber(db)).toBe(85);
  });

  test("sent again with the same key, the month is not recorded again", async () => {
    const commit = examples.find(({ text }) => text.includes('Idempotency-Key: ihs-2018-01"'));
    const { out } = await run(commit?.text ?? "");
    expect(JSON.parse(out).revision).toBe(84);
    expect(newestNumber(db)).toBe(85);
  });

  test("the other examples name this site and addresses that answer", async () => {
    const others = examples.filter(({ program }) => program !== "curl");
    expect(others.map(({ program }) => program)).toEqual(["R", "R", "Python", "Python"]);
    for (const { text } of others) {
      const [address = ""] = /http:[^"]+/.exec(text) ?? [];
      const response = await fetch(address);
      expect([address, response.status]).toEqual([address, 200]);
      await response.arrayBuffer();
    }
  });

  test.runIf(has("python3"))("the Python examples are Python", () => {
    for (const { program, text } of examples) {
      if (program !== "Python") continue;
      const parsed = spawnSync("python3", ["-c", "import ast, sys; ast.parse(sys.stdin.read())"], {
        input: text,
      });
      expect([text, parsed.status]).toEqual([text, 0]);
    }
  });

  const told = 'print(videos["value"].sum(), videos["period_start"].min(), len(videos))';

  test.runIf(imports("pandas"))("the pandas example reads every number, days as days", async () => {
    expect(await runPython("pandas", told)).toBe(await summary("pandas"));
  });

  test.runIf(imports("polars"))("the polars example reads every number, days as days", async () => {
    expect(await runPython("polars", told)).toBe(await summary("polars"));
  });

  test.runIf(hasR("readr"))("the readr example reads every number", async () => {
    const said = "cat(sum(videos$value, na.rm = TRUE), nrow(videos), class(videos$period_start))";
    const { out } = await runR("readr", said);
    const { columns } = await numbers();
    expect(out).toContain(`${sumOf(columns.value)} ${columns.value.length} Date`);
  });

  test.runIf(hasR("arrow"))("the arrow example reads every number, days as days", async () => {
    const said = "cat(sum(videos$value, na.rm = TRUE), nrow(videos), class(videos$period_start))";
    const { out } = await runR("arrow", said);
    const { columns } = await numbers();
    expect(out).toContain(`${sumOf(columns.value)} ${columns.value.length} Date`);
  });
});

function imports(name: string): boolean {
  return spawnSync("python3", ["-c", `import ${name}`]).status === 0;
}

function hasR(name: string): boolean {
  return spawnSync("Rscript", ["-e", `library(${name})`]).status === 0;
}

const exampleOf = (name: string): string =>
  examples.find(({ program, text }) => program !== "curl" && text.includes(name))?.text ?? "";

async function runPython(name: string, more: string): Promise<string> {
  const { out } = await run(`python3 - <<'END'\n${exampleOf(name)}\n${more}\nEND`);
  return out.trim();
}

const runR = (name: string, more: string) =>
  run(`Rscript - <<'END'\n${exampleOf(`library(${name})`)}\n${more}\nEND`);

type Numbers = { columns: { value: (number | null)[]; period_start: string[] } };

/** The same numbers as JSON: null is missing. */
async function numbers(): Promise<Numbers> {
  const address = "/trends.json?series=jihadology-is-videos/video&rev=83";
  return (await createApp(db).request(address)).json();
}

const sumOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** What Python prints of them: a day with its midnight in pandas, alone in polars. */
async function summary(name: "pandas" | "polars"): Promise<string> {
  const { value, period_start: days } = (await numbers()).columns;
  const first = `${days.toSorted()[0]}${name === "pandas" ? " 00:00:00" : ""}`;
  return `${sumOf(value).toFixed(1)} ${first} ${value.length}`;
}
