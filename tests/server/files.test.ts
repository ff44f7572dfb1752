import { spawnSync } from "node:child_process";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readSources, type Source } from "../../db/catalogue.ts";
import { longColumns } from "../../db/columns.ts";
import { root } from "../../db/root.ts";
import { createApp } from "../../server/app.ts";
import { escapeTex, renderBib } from "../../server/renditions/bib.ts";
import { renderCsv } from "../../server/renditions/csv.ts";
import { renditions } from "../../server/renditions/index.ts";
import { renderJson } from "../../server/renditions/json.ts";
import { renderMarkdown } from "../../server/renditions/markdown.ts";
import { pack } from "../../server/renditions/pack.ts";
import type { Subject } from "../../server/renditions/rendition.ts";
import { renderXlsx } from "../../server/renditions/xlsx.ts";
import type { Cells } from "../../server/view.ts";
import { openRealLedger } from "../real-ledger.ts";

const state = openRealLedger();
const app = createApp(state.db);
const pictures = "series=ihs-conflict-monitor-2017/picture/theme=state-building&value=share&rev=83";
const bytesOf = async (address: string) =>
  new Uint8Array(await (await app.request(address)).arrayBuffer());
const textOf = async (address: string) => (await app.request(address)).text();

const hostile = [
  "=1+1",
  "+1",
  "-1",
  "@x",
  "＝1",
  "\t=1",
  "\r\n=1",
  '"; drop',
  "a,b",
  "<b>&amp;</b>",
  "]]>",
  "‮abc",
  "😀é",
  "| a | b |",
  "\\end{x}%$#_^~",
];

/** A file whose every word is hostile. */
function subjectWith(words: readonly string[]): Subject {
  const rows = words.map((word): Cells => ({ series: word, fragment: word, note: word, value: 1 }));
  const source: Source = {
    ...{ version: 1, recorded_in: 1, superseded_in: null, derived_from: null, published: "2018" },
    ...{ id: "x", title: words.join(" "), publisher: words.join(" "), author: null, url: null },
    ...{ kind: "report", note: words.join(" ") },
  };
  return {
    file: {
      words: {
        ...{ title: words.join(" "), subtitle: "s", notes: [...words], source: "s", alt: "a" },
      },
      table: () => ({ columns: longColumns, rows }),
      everything: () => ({ columns: longColumns, rows }),
      about: {},
      sources: [source],
      figure: () => "",
    },
    table: { columns: longColumns, rows },
    address: "/trends?rev=1",
    origin: null,
    name: "trends_rev1",
    revision: {
      ...{ number: 1, date: "2018-01-24", kind: "load", reason: "", source: null },
      ...{ reverts: null, hash: "h" },
    },
    filter: { series: [], level: 0.95, deff: 1, events: [] },
  };
}

/** The cells of a sheet: their kind and what they hold, by reference. */
function cellsOf(workbook: Uint8Array, sheet: number) {
  const files = unzipSync(workbook);
  const xml = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const plain = (text: string): string =>
    text
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&#(x[0-9a-f]+|\d+);/gi, (_, code) =>
        String.fromCodePoint(Number(code.replace("x", "0x"))),
      )
      .replace(/&amp;/g, "&");
  const strings = [...xml("xl/sharedStrings.xml").matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g)];
  const cells = [
    ...xml(`xl/worksheets/sheet${sheet}.xml`).matchAll(
      /<c r="([A-Z]+\d+)"([^>]*)>(?:<v>([^<]*)<\/v>)?([\s\S]*?)<\/c>/g,
    ),
  ];
  return new Map(
    cells.map(([, at, look = "", value = "", rest = ""]) => {
      const isText = look.includes('t="s"');
      const held = isText ? plain(strings[Number(value)]?.[1] ?? "") : Number(value);
      return [at, { held, isFormula: rest.includes("<f"), isStyled: / s="[1-9]/.test(look) }];
    }),
  );
}

describe("every file", () => {
  test.each(["/trends", "/themes", "/coverage"])(
    "%s answers with every extension",
    async (path) => {
      for (const { extension, type } of renditions) {
        const response = await app.request(`${path}.${extension}?rev=83`);
        expect([extension, response.status]).toEqual([extension, 200]);
        expect(response.headers.get("content-type")).toBe(type);
        const disposition = response.headers.get("content-disposition");
        const size = extension === "png" ? "_170mm_300dpi" : "";
        expect(disposition).toContain(`_rev83${size}.${extension}"`);
        expect(response.headers.get("cache-control")).toContain("immutable");
      }
    },
  );

  test("two times asked, in two processes and two time zones, the same bytes", () => {
    const hashes = ["UTC", "Pacific/Auckland"].map((zone) => {
      const script = `
        import { createHash } from "node:crypto";
        import { openDatabase } from "./db/database.ts";
        import { createApp } from "./server/app.ts";
        const app = createApp(openDatabase(${JSON.stringify(state.db.$client.name)}));
        for (const end of ["arrow", "xlsx", "zip", "bib", "ris", "csl.json", "md"]) {
          const body = await (await app.request("/trends." + end + "?${pictures}")).arrayBuffer();
          console.log(end, createHash("sha256").update(new Uint8Array(body)).digest("hex"));
        }`;
      const { stdout, stderr } = spawnSync("npx", ["tsx", "--input-type=module", "-e", script], {
        ...{ cwd: root, encoding: "utf8", env: { ...process.env, TZ: zone } },
      });
      return stdout || stderr;
    });
    expect(hashes[0]).toMatch(/^arrow [0-9a-f]{64}\n/);
    expect(hashes[0]).toBe(hashes[1]);
  });

  test("an origin that is configured stands before the address, in the file and in its key", async () => {
    const there = createApp(state.db, { origin: "https://counts.example.org" });
    const [here, away] = await Promise.all(
      [app, there].map((each) => each.request(`/trends.md?${pictures}`)),
    );
    expect(await away?.text()).toContain("`https://counts.example.org/trends?series=ihs");
    expect(away?.headers.get("etag")).not.toBe(here?.headers.get("etag"));
  });
});

describe(".xlsx", () => {
  test("has numbers as numbers, days as days, text as text, and nothing where nothing is known", async () => {
    const cells = cellsOf(await bytesOf(`/trends.xlsx?${pictures}`), 1);
    const at = (name: string, row: number) => {
      const index = longColumns.findIndex((column) => column.name === name);
      return cells.get(`${String.fromCharCode(65 + index)}${row}`);
    };
    expect([at("series", 1)?.held, at("value", 1)?.held]).toEqual(["series", "value"]);
    expect([at("value", 2)?.held, at("n", 2)?.held]).toEqual([93, 922]);
    expect(at("share", 3)?.held).toBeCloseTo(3 / 249, 12);
    // 2017-01-01 is day 42736 of a spreadsheet: as.numeric(as.Date("2017-01-01")) + 25569 in R.
    expect(at("period_start", 2)).toMatchObject({ held: 42736, isStyled: true });
    expect(at("period_label", 2)?.held ?? null).toBeFalsy();
  });

  test("what would be a formula elsewhere is text, and reads as it was written", async () => {
    const made = await renderXlsx(subjectWith(hostile));
    const cells = [...cellsOf(made, 1).values(), ...cellsOf(made, 3).values()];
    expect(cells.some(({ isFormula }) => isFormula)).toBe(false);
    expect(strFromU8(unzipSync(made)["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).not.toMatch(
      /<f[ >]/,
    );
    const texts = new Set(cells.map(({ held }) => String(held).replace(/\r\n?/g, "\n")));
    expect(hostile.filter((word) => !texts.has(word.replace(/\r\n?/g, "\n")))).toEqual([]);
  });

  test("what XML cannot hold is left out", async () => {
    const made = await renderXlsx(subjectWith(["a\u0000b\ud800"]));
    expect([...cellsOf(made, 1).values()].map(({ held }) => held)).toContain("ab");
  });

  test("metadata and sources stand in sheets of their own, the original source first", async () => {
    const made = await bytesOf(`/trends.xlsx?${pictures}`);
    const metadata = [...cellsOf(made, 2).values()].map(({ held }) => held);
    expect(metadata).toContain(`/trends?${pictures}`);
    expect(metadata).toContain(83);
    expect(cellsOf(made, 3).get("A2")?.held).toBe("ihs-2018-01");
    expect(cellsOf(made, 3).get("A3")?.held).toBe("national-2018-01");
  });
});

describe("what to cite", () => {
  test("the original source comes first, then who repeats it, then Themeline with revision", async () => {
    const bib = await textOf(`/trends.bib?${pictures}`);
    const keys = [...bib.matchAll(/^@\w+\{([^,]+),$/gm)].map(([, key]) => key);
    expect(keys.slice(0, 2)).toEqual(["ihs-2018-01", "national-2018-01"]);
    expect(keys[2]).toMatch(/^themeline_trends_ihs.*_rev83$/);
    expect(bib).toContain("author = {Ludovico Carlino and Columb Strack}");
    expect(bib).toContain("note = {revision 83}");
    const ris = await textOf(`/trends.ris?${pictures}`);
    expect(ris.split("\r\n").filter((line) => line.startsWith("ID"))).toEqual(
      keys.map((key) => `ID  - ${key}`),
    );
    expect(ris).toContain("\r\nAU  - Carlino, Ludovico\r\nAU  - Strack, Columb\r\n");
    const csl = JSON.parse(await textOf(`/trends.csl.json?${pictures}`));
    expect(csl.map(({ id }: { id: string }) => id)).toEqual(keys);
    expect(csl[0].author[1]).toEqual({ given: "Columb", family: "Strack" });
    expect(csl[0].issued).toEqual({ "date-parts": [[2018, 1, 24]] });
  });

  test("a retelling of a retelling is cited behind both", async () => {
    const all = readSources(state);
    const byId = new Map(all.map((source) => [source.id, source]));
    const far = all.find(({ derived_from }) => byId.get(derived_from ?? "")?.derived_from);
    expect(far).toBeDefined();
    const { withOrigins } = await import("../../db/queries/cited.ts");
    const chain = withOrigins(state, far ? [far] : []);
    expect(chain).toHaveLength(3);
    expect(chain.map(({ derived_from }) => derived_from === null)).toEqual([true, false, false]);
  });

  test("BibTeX sees no command in a title, and every brace is closed", () => {
    expect(escapeTex("50% of $1 #1 a_b {c} \\d ~^ &")).toBe(
      "50\\% of \\$1 \\#1 a\\_b \\{c\\} \\textbackslash{}d \\textasciitilde{}\\textasciicircum{} \\&",
    );
    const bib = renderBib(subjectWith(hostile));
    const open = bib.replace(/\\[{}]/g, "").match(/\{/g)?.length;
    expect(open).toBe(bib.replace(/\\[{}]/g, "").match(/\}/g)?.length);
  });
});

describe(".json", () => {
  test.each([0, 1, hostile.length])("holds what %i rows hold, column by column", (count) => {
    const subject = subjectWith(hostile.slice(0, count));
    const { title, columns } = JSON.parse(renderJson(subject));
    expect(title).toBe(subject.file.words.title);
    const expected = longColumns.map(({ name }) => [
      name,
      subject.table.rows.map((row) => row[name] ?? null),
    ]);
    expect(Object.entries(columns)).toEqual(expected);
  });
});

describe(".csv and .md", () => {
  test("no cell of a CSV begins as a formula does, with or without a mark of order", () => {
    const subject = subjectWith(hostile);
    const text = renderCsv({ ...subject, filter: { ...subject.filter, bom: "1" } });
    expect(text.startsWith("\ufeffseries,")).toBe(true);
    const cells: string[] = parse(text, { bom: true }).flat();
    expect(cells.length).toBe((hostile.length + 1) * longColumns.length);
    expect(cells.filter((cell) => /^[=+\-@\t\r＝]./u.test(cell))).toEqual([]);
  });

  test("csvType=full has the rows that are not drawn as well", async () => {
    const asked = "collection=ihs-territory&time=2015&rev=83";
    const drawn = (await textOf(`/trends.csv?${asked}`)).split("\n").length;
    expect((await textOf(`/trends.csv?${asked}&csvType=full`)).split("\n").length).toBeGreaterThan(
      drawn,
    );
  });

  test("Markdown has the sentence, the table, why a number is missing, and the sources", async () => {
    const text = await textOf("/trends.md?series=jihadology-is-videos/video&rev=83");
    expect(text).toContain("| not collected |");
    expect(text).toContain("## Sources\n\n1. ");
    expect(text).toContain("`/trends?series=jihadology-is-videos/video&rev=83`");
    const pair = await textOf(`/trends.md?${pictures}`);
    expect(pair).toContain("10.1% (93 of 922)");
    expect(pair).toMatch(/\| 93 \| 922 \| 10\.1% \| 8\.3% \| 12\.2% \|/);
  });

  test("no word of the ledger is a sign of Markdown", () => {
    const lines = renderMarkdown(subjectWith(hostile)).split("\n");
    const table = lines.filter((line) => line.startsWith("| "));
    const widths = table.map((line) => line.match(/(?<!\\)\|/g)?.length);
    expect(new Set(widths).size).toBe(1);
    expect(lines.filter((line) => /(?<!\\)<b>/.test(line))).toEqual([]);
  });
});

describe(".zip", () => {
  test("holds every other file as it is alone, and a readme", async () => {
    const files = unzipSync(await bytesOf(`/trends.zip?${pictures}`));
    const names = Object.keys(files);
    const stem = "trends_ihs-conflict-monitor-2017-picture-theme-state-building_rev83";
    const others = renditions.filter(({ extension }) => extension !== "zip");
    expect(names).toEqual(["README.txt", ...others.map(({ extension }) => `${stem}.${extension}`)]);
    for (const { extension } of others) {
      const alone = await bytesOf(`/trends.${extension}?${pictures}`);
      expect([extension, Buffer.from(files[`${stem}.${extension}`] ?? []).equals(alone)]).toEqual([
        extension,
        true,
      ]);
    }
    const readme = strFromU8(files["README.txt"] ?? new Uint8Array());
    expect(readme).toContain("Cite as:\nLudovico Carlino");
    expect(readme).toContain(`/trends?${pictures} at revision 83`);
  });

  test("another day gives other bytes: the test above would see a clock", () => {
    const same = pack({ a: "b" }, "2018-01-24");
    expect(pack({ a: "b" }, "2018-01-24")).toEqual(same);
    expect(pack({ a: "b" }, "2018-01-25")).not.toEqual(same);
  });
});
