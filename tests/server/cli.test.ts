import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { root } from "../../db/root.ts";
import { createApp } from "../../server/app.ts";
import { renditions } from "../../server/renditions/index.ts";
import { newFolder } from "../folder.ts";
import { openRaw } from "../raw-database.ts";
import { openRealLedger } from "../real-ledger.ts";

const folder = newFolder();

/** Runs the built program as a user would, on a ledger of its own. */
function themeline(database: string, ...args: string[]) {
  const env = { ...process.env, THEMELINE_DB: database, THEMELINE_NOW: "2026-11-20T12:00:00Z" };
  const cli = join(root, "build/server/cli.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { env });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

function realCopy(name: string): string {
  const path = join(folder, name);
  copyFileSync(inject("realLedger"), path);
  return path;
}

function fileOf(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `month,theme,count,total,note\n${lines.join("\n")}\n`);
  return path;
}

describe("misuse", () => {
  test("themeline without a known command says how it is used, exit 2", () => {
    for (const args of [
      [],
      ["frobnicate"],
      ["load"],
      ["export", "/trends", "--colour"],
      ["finding", "add", "/trends"],
      ["person", "add"],
      ["serve", "now"],
      ["check", "--json"],
      ["import", "counts.csv"],
      ["import", "counts.csv", "more.csv", "--collection", "contract"],
      ["import", "counts.csv", "--collection", "contract", "--token", "x"],
    ]) {
      const { status, stderr } = themeline(join(folder, "none.db"), ...args);
      expect(status).toBe(2);
      expect(stderr).not.toBe("");
    }
  });

  test("themeline serve refuses a foreign file by one line and exit 78, the file untouched", () => {
    const path = join(folder, "foreign.db");
    writeFileSync(path, "month,theme,count\n".repeat(50));
    const { status, stderr } = themeline(path, "serve");
    expect([status, stderr]).toEqual([78, `not a Themeline database: ${path}\n`]);
    expect(readFileSync(path, "utf8")).toBe("month,theme,count\n".repeat(50));
  });

  test("an address that is taken is refused by one line and exit 78", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const address = taken.address();
    process.env.PORT = String(typeof address === "object" ? address?.port : "");
    const { status, stderr } = themeline(realCopy("taken.db"), "serve");
    delete process.env.PORT;
    taken.close();
    expect([status, stderr.trimEnd().split("\n").at(-1)]).toEqual([
      78,
      expect.stringMatching(/^cannot listen on 127\.0\.0\.1:\d+: .*EADDRINUSE.*; choose others/),
    ]);
    expect(stderr).not.toContain(" at ");
  });

  test("a database that cannot be opened is not called damaged", () => {
    const folderless = themeline(join(folder, "nowhere", "l.db"), "check");
    expect([folderless.status, folderless.stderr]).toEqual([
      78,
      `no such folder: ${join(folder, "nowhere")}; make it, or name another database\n`,
    ]);
    const path = realCopy("held.db");
    const holder = openRaw(path);
    holder.pragma("locking_mode = exclusive");
    holder.exec("begin exclusive");
    const held = themeline(path, "check");
    holder.close();
    expect([held.status, held.stderr]).toEqual([
      75,
      "another process still writes; nothing was stored, say it again when it has ended\n",
    ]);
  });

  test("themeline import refuses a file that is not there, by one line", () => {
    const path = realCopy("absent.db");
    for (const [name, more] of [
      ["absent.csv", ["--collection", "ihs-territory"]],
      ["absent.jsonld", []],
    ] as const) {
      const { status, stderr } = themeline(path, "import", join(folder, name), ...more);
      expect([name, status, stderr]).toEqual([
        name,
        1,
        expect.stringMatching(/^cannot read .*ENOENT.*\n$/),
      ]);
    }
  });

  test("themeline export refuses what the server refuses", () => {
    const path = realCopy("refuse.db");
    const unknown = themeline(path, "export", "/trends?series=ihs-territory/km", "--format", "svg");
    expect([unknown.status, unknown.stderr]).toEqual([
      78,
      expect.stringContaining("ihs-territory/km2"),
    ]);
    const folderless = themeline(path, "export", "/trends", "-o", join(folder, "no/x.svg"));
    expect([folderless.status, folderless.stderr]).toEqual([
      78,
      expect.stringMatching(/^cannot write .*x\.svg: ENOENT.*\n$/),
    ]);
  });

  test.each([
    [["/trends", "--format", "gif"], "unknown format: gif; known: json, csv, arrow, "],
    [["/trends.svg"], "no view is at /trends.svg as svg; there is /trends, /themes, "],
    [["/"], "no view is at / as svg; there is /trends, "],
    [["/claims/none"], "no view is at /claims/none as svg; there is /trends, "],
  ])("themeline export %j is a wrong use, exit 2", (args, said) => {
    const { status, stdout, stderr } = themeline(realCopy("misuse.db"), "export", ...args);
    expect([status, stdout, stderr]).toEqual([2, "", expect.stringContaining(said)]);
  });

  test("themeline import refuses a broken file with every defect by its cell, exit 1", () => {
    const path = join(folder, "broken.db");
    themeline(path, "load", join(root, "tests/fixtures/contract"));
    const file = fileOf("broken.csv", "2017-01,state bilding,ninety,922,", "2017-13,other,3,,");
    const { status, stderr } = themeline(path, "import", file, "--collection", "contract");
    expect(status).toBe(1);
    expect(stderr).toContain('B2: theme "state bilding" is not in the codebook');
    expect(stderr).toContain("C2:");
    expect(stderr).toContain("A3:");
  });
});

describe("themeline", () => {
  test("load shows the plan on a filled ledger and writes nothing", () => {
    const { status, stdout } = themeline(realCopy("load.db"), "load", join(root, "db/package"));
    expect([status, stdout]).toEqual([
      0,
      "0 added, 0 changed, 2875 unchanged, 0 conflicting, 0 not in the package, left alone\nNothing to write.\n",
    ]);
  });

  const address = "/trends?series=ihs-territory/km2&rev=83";
  const path = realCopy("export.db");
  const app = createApp(openRealLedger().db);
  const served = async (format: string) => {
    const response = await app.request(address.replace("?", `.${format}?`));
    return Buffer.from(await response.arrayBuffer());
  };

  test.each(renditions.map(({ extension }) => extension))(
    "export --format %s gives the bytes that the server sends",
    async (format) => {
      const file = join(folder, `territory.${format}`);
      const { status, stdout } = themeline(path, "export", address, "--format", format, "-o", file);
      const [made, sent] = [readFileSync(file), await served(format)];
      expect([status, stdout]).toEqual([0, `wrote ${file}, ${sent.length} bytes\n`]);
      expect(sent.length).toBeGreaterThan(300);
      expect(made.equals(sent)).toBe(true);
    },
  );

  test("export takes sizes, follows what leads elsewhere, and writes to its output without -o", async () => {
    const { stdout } = themeline(
      path,
      "export",
      "/trends?series=ihs-territory/km2&asOf=2018-02-01",
    );
    expect(stdout).toMatch(/^<svg [\s\S]*revision \d+, [\s\S]*<\/svg>$/);
    const sized = themeline(path, "export", `${address}&w=85&unit=mm`);
    expect(sized.stdout).toContain('width="85mm"');
    const finding = themeline(path, "export", "/findings/is-videos-by-month", "--format", "csv");
    expect(finding.stdout).toMatch(/^series,collection,[\s\S]*jihadology-is-videos\/video/);
  });

  test("export writes the address of the site that is configured", () => {
    process.env.THEMELINE_ORIGIN = "https://counts.example.org";
    const { stdout } = themeline(path, "export", address, "--format", "md");
    delete process.env.THEMELINE_ORIGIN;
    expect(stdout).toContain("https://counts.example.org/trends?series=ihs-territory/km2&rev=83");
  });

  test("check prints what the rules derive, beside what is remarked", () => {
    const { status, stdout } = themeline(realCopy("check.db"), "check");
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^95 remarks: \d+ derived and agreeing, 0 derived and differing, \d+ shown only/,
    );
  });

  test("verify says the newest hash, and in lines what was changed from outside, exit 1", () => {
    const path = realCopy("verify.db");
    const whole = themeline(path, "verify");
    const hash = /Its hash: ([0-9a-f]{64})\n$/.exec(whole.stdout)?.[1] ?? "";
    expect(whole.stdout).toMatch(/^83 revisions as they were written, the newest of 2026-02-17\./);
    expect(themeline(path, "verify", "--anchor", hash).status).toBe(0);
    const raw = openRaw(path);
    raw.exec("drop trigger observations_supersede");
    raw.exec("update observations set value = value + 1 where recorded_in = 50");
    raw.close();
    const { status, stderr } = themeline(path, "verify");
    expect([status, stderr.trimEnd().split("\n")]).toEqual([
      1,
      [
        "the history was changed from outside; restore a backup",
        "the guard observations_supersede was taken away or changed",
        "revision 50 is not as it was written",
      ],
    ]);
  });

  test("import records a file as one revision, and the same file again as none", () => {
    const path = join(folder, "import.db");
    themeline(path, "load", join(root, "tests/fixtures/contract"));
    const file = fileOf(
      "good.csv",
      "2017-01,state building,93,922,",
      "2017-12,state building,3,249,",
    );
    const run = (...more: string[]) =>
      themeline(path, "import", file, "--collection", "contract", ...more);
    expect(run("--dry-run").stdout).toBe("4 added, 0 changed, 0 unchanged\nNothing was written.\n");
    expect(run().stdout).toBe("4 added, 0 changed, 0 unchanged\nRevision 2 is written.\n");
    expect(JSON.parse(run("--json").stdout)).toMatchObject({ revision: null });
    const raw = openRaw(path, { readonly: true });
    const reason = raw.prepare("select reason from revisions where number = 2").pluck().get();
    raw.close();
    expect(reason).toBe("2 rows for contract, on the host");
  });

  test("import of more numbers than one person may waits, whoever's shell it is", () => {
    const path = realCopy("second.db");
    const file = fileOf("large.csv", "2018-01,State-building,9,250,", "2018-02,State-building,8,,");
    const name = ["--collection", "ihs-conflict-monitor-2017", "--tick"];
    process.env.THEMELINE_SECOND_PERSON = "2";
    const { status, stdout } = themeline(path, "import", file, ...name);
    delete process.env.THEMELINE_SECOND_PERSON;
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /Nothing is written yet: so many .* second person, .* \/waiting\/\S+\.\n$/,
    );
    const bad = { ...process.env, THEMELINE_DB: path, THEMELINE_SECOND_PERSON: "many" };
    const cli = join(root, "build/server/cli.js");
    const refused = spawnSync(process.execPath, [cli, "check"], { env: bad });
    expect([refused.status, refused.stderr.toString()]).toEqual([
      78,
      "invalid THEMELINE_SECOND_PERSON: many; give a number from 1, or off\n",
    ]);
  });

  test("finding add takes a list with a sentence of its own, and says once what it refuses", () => {
    const path = realCopy("finding.db");
    const bare = themeline(path, "finding", "add", "/sources", "--slug", "many-sources");
    expect([bare.status, bare.stderr]).toEqual([
      1,
      "the finding was not saved\nthis view has no sentence of its own; write one\n",
    ]);
    const words = ["--slug", "many-sources", "--sentence", "Sources repeat each other."];
    expect(themeline(path, "finding", "add", "/sources", ...words)).toMatchObject({
      status: 0,
      stdout: "Revision 84 is written: /findings/many-sources\nSources repeat each other.\n",
    });
    const none = themeline(path, "load", join(folder, "none"));
    expect(none.stderr.split("\n")).toHaveLength(2);
  });

  test("person add gives a token that the API takes", () => {
    const path = realCopy("person.db");
    const { stdout } = themeline(
      path,
      "person",
      "add",
      "ada",
      "--role",
      "analyst",
      "--token",
      "30",
    );
    expect(stdout).toMatch(/Added ada as analyst\.\nSign in once.*\nToken: themeline_\S{49}\n$/);
    const again = themeline(path, "person", "add", "Ada", "--role", "analyst");
    expect(again.stderr).toContain("handle is taken");
    const fraction = themeline(path, "person", "add", "bob", "--token", "1.5");
    expect([fraction.status, fraction.stderr]).toEqual([
      78,
      "invalid days: 1.5; a token lives 1 to 90 days\n",
    ]);
  });
});

describe("themeline import --json", () => {
  test("says what is refused as the API does, each defect in its place, exit 1", () => {
    const path = join(folder, "refused.db");
    themeline(path, "load", join(root, "tests/fixtures/contract"));
    const file = fileOf("bad.csv", "2017-13,other,3,,", "2017-01,sport,x,,");
    const run = (...more: string[]) => themeline(path, "import", file, "--json", ...more);
    const { status, stdout, stderr } = run("--collection", "contract");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      errors: [
        { code: "BAD_MONTH", row: 2, column: "month", cell: "A2", value: "2017-13" },
        { code: "UNKNOWN_THEME", row: 3, column: "theme", cell: "B3", value: "sport" },
        { code: "BAD_COUNT", row: 3, column: "count", cell: "C3", value: "x" },
      ],
    });
    expect(JSON.parse(stdout).errors[0].message).toMatch(/^month "2017-13" is no month/);
    expect(stderr).toContain('A2: month "2017-13" is no month');
    expect(JSON.parse(run("--collection", "nope").stdout)).toMatchObject({
      errors: [{ code: "UNKNOWN_COLLECTION" }],
    });
  });
});

describe("themeline import of other forms", () => {
  test("takes a package, and a dry run writes nothing even into an empty ledger", () => {
    const path = join(folder, "package.db");
    const contract = join(root, "tests/fixtures/contract");
    const dry = themeline(path, "import", contract, "--dry-run");
    expect([dry.status, dry.stdout]).toEqual([
      0,
      expect.stringMatching(/Nothing was written\.\n$/),
    ]);
    expect(themeline(path, "import", contract).stdout).toMatch(/Wrote revisions 1 to 1\.\n$/);
  });

  test("reads other column names by --map, says so, and remembers them", () => {
    const path = join(folder, "map.db");
    themeline(path, "load", join(root, "tests/fixtures/contract"));
    const file = join(folder, "german.csv");
    writeFileSync(file, "Datum;Thema;Anzahl\n2017-01;other;3\n");
    const run = (...more: string[]) =>
      themeline(path, "import", file, "--collection", "contract", ...more);
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining("month=Datum") });
    const map = "month=Datum,theme=Thema,count=Anzahl";
    expect(run("--map", map).stdout).toContain(`columns read as ${map}\nRevision 2 is written.`);
    expect(run().stdout).toContain("0 added, 0 changed, 1 unchanged\ncolumns read as");
    expect(run("--map", "date=Datum")).toMatchObject({ status: 1 });
  });
});
