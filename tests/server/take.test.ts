import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { createApp } from "../../server/app.ts";
import { renditions } from "../../server/renditions/index.ts";
import { routes } from "../../server/routes/index.ts";
import { presets } from "../../web/presets.ts";
import { openRealLedger } from "../real-ledger.ts";

const { db } = openRealLedger();
const origin = "https://counts.example.org";
const app = createApp(db, { origin });
const videos = "series=jihadology-is-videos/video";
const pageOf = async (address: string) =>
  parseHTML(await (await app.request(address)).text()).document;
const locationOf = async (address: string) => (await app.request(address)).headers.get("location");

describe("/take/…", () => {
  const drawn = routes.filter(({ kind }) => kind === "take").map(({ path }) => path);

  test.each(drawn)(
    "%s shows the server's own figure with its text, and every form of it",
    async (path) => {
      const page = await pageOf(path);
      const image = page.querySelector("main img");
      const shown = await app.request(image?.getAttribute("src") ?? "");
      expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
      expect(await shown.text()).toContain("</desc>");
      expect(image?.getAttribute("alt")?.length).toBeGreaterThan(20);
      const formats = [...page.querySelectorAll("input[name=format]")];
      expect(formats.map((each) => each.getAttribute("value")).sort()).toEqual(
        renditions.map(({ extension }) => extension).sort(),
      );
    },
  );

  test("is pinned to the revision shown unless the newest is asked for", async () => {
    const preview = async (address: string) =>
      (await pageOf(address)).querySelector("main img")?.getAttribute("src");
    expect(await preview(`/take/trends?${videos}`)).toContain("rev=83");
    expect(await preview(`/take/trends?${videos}&rev=69`)).toContain("rev=69");
    expect(await preview(`/take/trends?${videos}&rev=newest`)).not.toContain("rev=");
  });

  test.each(presets)("%o is used as it is", async ({ id, size }) => {
    const location = await locationOf(`/take/trends?${videos}&use=${id}&w=77&unit=in&get=1`);
    const { searchParams } = new URL(location ?? "", origin);
    expect(Object.fromEntries(searchParams)).toEqual({
      series: "jihadology-is-videos/video",
      rev: "83",
      ...Object.fromEntries(Object.entries(size).map(([name, value]) => [name, `${value}`])),
    });
    expect((await app.request(location ?? "")).status).toBe(200);
  });

  test.each(renditions)(
    "get leads to .$extension, with only what that takes",
    async ({ extension }) => {
      const asked = `${videos}&use=own&w=120&unit=mm&dpi=200&look=print&csvType=full&bom=1`;
      const location = await locationOf(`/take/trends?${asked}&format=${extension}&get=1`);
      expect(location).toMatch(new RegExp(`^/trends\\.${extension.replace(".", "\\.")}\\?`));
      expect([extension, (await app.request(location ?? "")).status]).toEqual([extension, 200]);
    },
  );

  test("what is refused is said, and leads to no file", async () => {
    const response = await app.request(`/take/trends?${videos}&use=own&w=9&unit=mm&get=1`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("65 to 600 mm");
    const unknown = await app.request("/take/trends?series=nowhere/none");
    expect(unknown.status).toBe(404);
  });

  test("link, citation and embedding name the original source, the revision and this site", async () => {
    const page = await pageOf(`/take/trends?${videos}`);
    const [link, cited, frame] = [...page.querySelectorAll("code")].map((each) => each.textContent);
    expect(link).toBe(`${origin}/trends?${videos}&rev=83`);
    expect(cited).toMatch(/^Stephane J\. Baele.* Themeline, revision 83, 17 February 2026, https:/);
    expect(frame).toContain(`src="${origin}/embed/trends?${videos}&amp;rev=83"`);
  });

  test("nobody's own words reach a figure that others are sent", async () => {
    for (const name of ["title", "note", "alt", "subtitle"]) {
      const response = await app.request(`/trends.svg?${videos}&${name}=mine`);
      expect(response.status).toBe(400);
    }
  });
});

describe("/embed/… and /oembed", () => {
  test("only embedded figures may be framed", async () => {
    const framed = await app.request(`/embed/trends?${videos}`);
    expect(framed.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(framed.headers.get("content-security-policy")).not.toContain("script-src");
    expect(framed.headers.get("x-frame-options")).toBeNull();
    for (const address of [
      "/",
      `/trends?${videos}`,
      `/take/trends?${videos}`,
      "/embedded",
      "/trends.svg",
    ]) {
      const { headers } = await app.request(address);
      expect([address, headers.get("content-security-policy")]).toEqual([
        address,
        expect.stringContaining("frame-ancestors 'none'"),
      ]);
      expect(headers.get("x-frame-options")).not.toBeNull();
    }
  });

  test("an embedded figure is drawn for narrow, wide and dark frames by the server", async () => {
    const page = await pageOf(`/embed/trends?${videos}&rev=83`);
    const drawings = [
      ...[...page.querySelectorAll("source")].map((each) => each.getAttribute("srcset")),
      page.querySelector("img")?.getAttribute("src"),
    ];
    expect(drawings).toHaveLength(4);
    for (const address of drawings) {
      expect([address, (await app.request(address ?? "")).status]).toEqual([address, 200]);
    }
    expect(page.querySelector("img")?.getAttribute("alt")).toContain("79 in September 2015");
    expect((await app.request("/embed/trends?colour=red")).status).toBe(400);
  });

  test("a view names its oEmbed address, and that answers with a frame of it", async () => {
    const page = await pageOf(`/trends?${videos}`);
    const link = page.querySelector('link[type="application/json+oembed"]')?.getAttribute("href");
    const said = await (await app.request(link ?? "")).json();
    expect(said).toMatchObject({ version: "1.0", type: "rich", provider_name: "Themeline" });
    expect(said.html).toContain(`${origin}/embed/trends?${videos}"`);
    expect(
      (await pageOf("/sources")).querySelector('link[type="application/json+oembed"]'),
    ).toBeNull();
  });

  test.each([
    ["url=https://evil.example/trends", 404],
    ["url=/sources", 404],
    ["", 404],
    [`url=/trends?${videos}%26colour=red`, 400],
    [`url=/trends?${videos}&format=xml`, 501],
    [`url=/trends?${videos}&maxwidth=wide`, 400],
    ["url=/trends?series=none/none", 404],
  ])("/oembed?%s is refused by %i", async (query, status) => {
    const response = await app.request(`/oembed?${query}`);
    expect([response.status, (await response.json()).errors.length]).toEqual([status, 1]);
  });

  test("no frame is wider or higher than asked", async () => {
    const said = await (
      await app.request(`/oembed?url=/trends?${videos}&maxwidth=300&maxheight=200`)
    ).json();
    expect([said.width, said.height]).toEqual([300, 200]);
    expect(said.html).toContain('width="300" height="200"');
  });
});
