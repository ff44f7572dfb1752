import { describe, expect, test } from "vitest";
import { formatFilter } from "../../db/filter.ts";
import { emptyFilter } from "../../db/parameters.ts";
import { createApp } from "../../server/app.ts";
import { presets } from "../../web/presets.ts";
import { openRealLedger } from "../real-ledger.ts";
import { allOf, parseXml, textOf } from "../web/figures/xml.ts";
import { parsePdf, saidOf } from "./print/pdf.ts";
import { sizeOf, textsOf } from "./print/png.ts";

const { db } = openRealLedger();
const app = createApp(db, { origin: "https://example.org" });
const videos = "series=jihadology-is-videos/video";
const get = (path: string, query = "") => app.request(`${path}?${videos}${query && `&${query}`}`);
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const nameOf = (response: Response) =>
  /filename="(.*)"/.exec(response.headers.get("content-disposition") ?? "")?.[1];

describe("misuse", () => {
  test.each([
    ["w=100000", "w", "240 to 4000 px"],
    ["w=30&unit=mm", "w", "65 to 600 mm"],
    ["h=5", "h", "160 to 4000 px"],
    ["unit=furlong", "unit", "mm"],
    ["unit=mm&dpi=1200", "dpi", "96 to 600"],
    ["ratio=9", "ratio", "1 to 4"],
    ["look=neon", "look", "print"],
    ["text=curves", "text", "outline"],
    ["bg=red", "bg", "none"],
    ["w=1600&h=200", "h", expect.stringMatching(/^from \d+ px$/)],
    ["w=170&h=60&unit=mm", "h", expect.stringMatching(/^from [\d.]+ mm$/)],
    ["w=600&unit=mm&dpi=600", "dpi", expect.stringMatching(/^96 to \d+$/)],
  ])("/trends.png?%s is 400 and says what is allowed", async (query, parameter, allowed) => {
    const response = await get("/trends.png", query);
    const { errors } = await response.json();
    expect(response.status).toBe(400);
    expect(errors[0].parameter).toBe(parameter);
    expect(errors[0].allowed).toContainEqual(allowed);
  });

  test("/trends.csv has no size", async () => {
    expect((await get("/trends.csv", "w=1200")).status).toBe(400);
  });
});

describe("pictures of a view", () => {
  test.each([
    ["", { width: 2008, dpi: 300 }, "_170mm_300dpi"],
    ["w=85&unit=mm&dpi=600", { width: 2008, dpi: 600 }, "_85mm_600dpi"],
    ["w=4&h=4.5&unit=in&dpi=150", { width: 600, height: 675, dpi: 150 }, "_4x4.5in_150dpi"],
    ["w=1600&h=900", { width: 1600, height: 900, dpi: 96 }, "_1600x900px"],
    ["w=800&ratio=2", { width: 1600, dpi: 192 }, "_800px_2x"],
  ])("/trends.png?%s has %j", async (query, size, name) => {
    const response = await get("/trends.png", query);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(nameOf(response)).toBe(`trends_jihadology-is-videos-video_rev83${name}.png`);
    const image = await bytesOf(response);
    expect(sizeOf(image)).toMatchObject(size);
    expect(textsOf(image).Source).toBe(`https://example.org/trends?${videos}&rev=83`);
  });

  test("a column of a report is drawn anew, not made smaller", async () => {
    const [narrow, wide] = await Promise.all(
      ["w=85&unit=mm", "w=170&unit=mm"].map(async (query) =>
        (await get("/trends.svg", query)).text(),
      ),
    );
    const [a, b] = [parseXml(narrow ?? ""), parseXml(wide ?? "")];
    expect(a.attributes).toMatchObject({
      width: "85mm",
      viewBox: expect.stringMatching(/^0 0 321\.26 /),
    });
    expect(b.attributes.width).toBe("170mm");
    const least = (text = "") => {
      const sizes = [...text.matchAll(/<g [^>]*scale\(0\.8\).*|font-size="([\d.]+)"/gs)];
      return Math.min(...sizes.flatMap(([, size]) => (size ? [Number(size)] : [])));
    };
    expect([least(narrow), least(wide)].every((px) => px >= 9.3)).toBe(true);
  });

  test("/trends.pdf is a page of the size of the figure", async () => {
    const response = await get("/trends.pdf", "w=170&unit=mm&look=print");
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(nameOf(response)).toBe("trends_jihadology-is-videos-video_rev83_170mm.pdf");
    expect(parsePdf(await bytesOf(response)).text).toMatch(/\/MediaBox \[0 0 481\.8/);
  });

  test("panels without room on a slide are said to be left out, under the title and in the words", async () => {
    const asked = "collection=amaq-suicide-claims&w=1600&h=900";
    const root = parseXml(await (await app.request(`/trends.svg?${asked}`)).text());
    const said = /The first (\d+) of 52 panels are shown/;
    const [desc = ""] = allOf(root, "desc").map(textOf);
    const shown = Number(said.exec(desc)?.[1]);
    expect(shown).toBeGreaterThan(11);
    expect(allOf(root, "text").map(textOf).join(" ")).toMatch(said);
    const plots = allOf(root, "g").filter(({ attributes }) => attributes.transform?.includes("sc"));
    expect(plots).toHaveLength(shown);
    const pdf = await bytesOf(await app.request(`/trends.pdf?${asked}`));
    expect(saidOf(parsePdf(pdf), "Alt")).toBe(desc);
    const whole = await app.request("/trends.svg?collection=amaq-suicide-claims&w=1600");
    expect(await whole.text()).not.toContain("are shown");
  });

  test("text=outline leaves no letters, bg=none no ground, look=dark another ground", async () => {
    const text = async (query: string) => (await get("/trends.svg", query)).text();
    const [plain, outline, clear, dark] = await Promise.all(
      ["", "text=outline", "bg=none", "look=dark"].map(text),
    );
    expect(plain).toContain("<text");
    expect(outline).not.toContain("<text");
    expect(outline).toContain("<desc>");
    const ground = (svg = "") => /d="M0 0H642\.52V[\d.]+H0z" fill="(#\w+)"/.exec(svg)?.[1];
    expect([plain, clear, dark].map(ground)).toEqual(["#ffffff", undefined, "#121917"]);
  });

  test("the same address has the same bytes and the same tag, and is sent once", async () => {
    const [first, second] = [await get("/trends.png", "w=300"), await get("/trends.png", "w=300")];
    const tag = first.headers.get("etag") ?? "";
    expect(second.headers.get("etag")).toBe(tag);
    expect(Buffer.compare(await bytesOf(first), await bytesOf(second))).toBe(0);
    const again = await app.request(`/trends.png?${videos}&w=300`, {
      headers: { "if-none-match": tag },
    });
    expect(again.status).toBe(304);
    const tags = await Promise.all(
      ["w=301", "w=300&ratio=2", "w=300&look=grey"].map(async (query) =>
        (await get("/trends.png", query)).headers.get("etag"),
      ),
    );
    expect(new Set([...tags, tag]).size).toBe(4);
  });

  test("a picture is never packed twice", async () => {
    const response = await app.request(`/trends.png?${videos}&w=300`, {
      headers: { "accept-encoding": "br, gzip" },
    });
    expect(response.headers.get("content-encoding")).toBeNull();
  });

  test.each(["/trends", "/themes", "/coverage"])(
    "%s without numbers is a picture that says what was asked",
    async (path) => {
      const query = "collection=ihs-territory&time=1999";
      for (const extension of ["svg", "png", "pdf"]) {
        const response = await app.request(`${path}.${extension}?${query}&w=300`);
        expect([extension, response.status]).toEqual([extension, 200]);
      }
      const svg = await (await app.request(`${path}.svg?${query}`)).text();
      const said = svg.replace(/<[^>]*>/g, " ");
      expect(said).toContain("1999");
      expect(said).toMatch(/[Nn]o (number|observation|share|period)/);
    },
  );
});

describe("many at once", () => {
  test("two are drawn, twenty wait, the rest are told when to ask again", async () => {
    const fresh = createApp(db);
    const asked = Array.from({ length: 40 }, (_, at) => `/trends.png?${videos}&w=${240 + at}`);
    const answers = await Promise.all(asked.map((path) => fresh.request(path)));
    const refused = answers.filter(({ status }) => status === 503);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(22);
    expect(refused).toHaveLength(18);
    expect(refused[0]?.headers.get("retry-after")).toBe("2");
    expect(await refused[0]?.json()).toMatchObject({ errors: [{ code: "BUSY" }] });
  });

  test("the same picture asked for many times is made once", async () => {
    const fresh = createApp(db);
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => fresh.request(`/trends.png?${videos}&w=240`)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});

describe("the usual sizes", () => {
  test.each(presets)(
    "$id has every figure of few panels, at exactly its size",
    async ({ size }) => {
      for (const address of [
        `/trends.svg?${videos}`,
        "/themes.svg?collection=ihs-conflict-monitor-2017&dimension=theme",
        "/themes.svg?collection=jihadology-is-videos&dimension=origin",
        "/trends.svg?series=ihs-territory/km2&time=1999",
      ]) {
        const response = await app.request(
          `${address}&${formatFilter({ ...emptyFilter, ...size })}`,
        );
        expect([address, response.status]).toEqual([address, 200]);
        const { width, height } = parseXml(await response.text()).attributes;
        expect(width).toBe(`${size.w}${size.unit ?? ""}`);
        if (size.h) expect(height).toBe(String(size.h));
      }
    },
  );
});
