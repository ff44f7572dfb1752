import { describe, expect, test } from "vitest";
import { openDatabase } from "../../db/database.ts";
import { record } from "../../db/ledger.ts";
import { createApp } from "../../server/app.ts";
import { openRealLedger } from "../real-ledger.ts";

const { db } = openRealLedger();
const app = createApp(db);
const videos = "series=jihadology-is-videos/video";
const json = async (address: string) => (await app.request(address)).json();

describe("misuse", () => {
  test.each([
    ["/trends.json?colour=red", "UNKNOWN_PARAMETER", "colour", "red"],
    ["/trends.csv?time=fortnight", "BAD_PARAMETER", "time", "fortnight"],
    ["/themes.json?form=pie", "BAD_PARAMETER", "form", "pie"],
    ["/trends.svg?interval=wald", "BAD_PARAMETER", "interval", "wald"],
    [`/trends.json?${videos}&rev=999`, "BAD_PARAMETER", "rev", "999"],
    [`/trends.json?${videos}&asOf=1999-01-01`, "BAD_PARAMETER", "asOf", "1999-01-01"],
    [`/trends.json?${videos}&rev=3&asOf=2018-01-01`, "BAD_PARAMETER", "asOf", "2018-01-01"],
  ])(
    "GET %s is 400 and names parameter, value and what is allowed",
    async (address, code, parameter, value) => {
      const response = await app.request(address);
      const { errors, request } = await response.json();
      expect(response.status).toBe(400);
      expect(errors[0]).toMatchObject({ code, parameter, value });
      expect(errors[0].allowed.length).toBeGreaterThan(0);
      expect(request).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  test("a page shows what was refused, and what is allowed, above the answer", async () => {
    const response = await app.request(`/trends?${videos}&interval=wald`);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain("wald");
    expect(text).toContain("wilson, poisson, none");
    expect(text).toContain("<svg");
  });

  test.each([
    ["/trends.json?series=jihadology-is-video", "UNKNOWN_SERIES", "jihadology-is-videos/video"],
    ["/trends.json?collection=ihs-territori", "UNKNOWN_COLLECTION", "ihs-territory"],
    ["/themes.json?collection=jihadology", "UNKNOWN_COLLECTION", "jihadology-is-videos"],
    ["/trends.json?collection=ihs", "UNKNOWN_COLLECTION", "ihs-territory"],
    ["/themes.json?dimension=teme", "UNKNOWN_DIMENSION", "theme"],
  ])("GET %s is 404 with near matches", async (address, code, near) => {
    const response = await app.request(address);
    const { errors } = await response.json();
    expect(response.status).toBe(404);
    expect(errors[0].code).toBe(code);
    expect(errors[0].allowed).toContain(near);
  });

  test.each([
    "/nowhere",
    "/collections/none",
    "/sources/none",
    "/observations/none/2017",
    "/revisions/999",
    "/revisions/1e0",
    "/revisions/01",
  ])("GET %s is a 404 page", async (address) => {
    const response = await app.request(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Not found");
  });

  test("an address longer than any of ours is refused in a few words", async () => {
    const many = Array.from({ length: 1500 }, (_, at) => `a${at}`).join("&");
    const manySeries = Array.from({ length: 200 }, () => "series=ihs-territory/km2").join("&");
    for (const [address, status] of [
      [`/trends.json?series=${"x".repeat(8180)}`, 414],
      [`/trends.json?${many}`, 400],
      [`/trends.json?${manySeries}`, 303],
    ] as const) {
      const response = await app.request(address);
      expect([response.status, (await response.text()).length < 500]).toEqual([status, true]);
    }
  });

  test.each(["/%", "/%E0%A4%A", "/trends/%ff", "/foo%2.csv"])(
    "GET %s is not found, not a fault",
    async (address) => {
      expect((await app.request(address)).status).toBe(404);
    },
  );

  test.each(["POST", "PUT", "DELETE", "PATCH"])(
    "%s /trends changes nothing and is refused",
    async (method) => {
      expect((await app.request("/trends", { method })).status).toBe(405);
    },
  );
});

describe("addresses", () => {
  test("a form's empty and repeated fields lead to the canonical address by 303", async () => {
    const response = await app.request("/trends?series=a/b&series=c/d&value=&time=2017");
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/trends?series=a/b~c/d&time=2017");
  });

  test("asOf leads to the revision that was newest at the end of that day", async () => {
    const response = await app.request(
      "/trends.json?series=euvsdisinfo-cases/case&asOf=2018-01-01",
    );
    const location = response.headers.get("location") ?? "";
    expect(location).toMatch(/^\/trends\.json\?series=euvsdisinfo-cases\/case&rev=\d+$/);
    const { columns } = await json(location);
    expect([columns.value[0], columns.period[0]]).toEqual([132, "2015-11"]);
  });

  test("every redirect leads to this host", async () => {
    const response = await app.request("/trends?series=&series=//evil.example");
    const location = response.headers.get("location");
    expect(location === null || /^\/[a-z]/.test(location)).toBe(true);
  });
});

describe("answers", () => {
  test("GET /healthz says the newest revision", async () => {
    expect(await json("/healthz")).toEqual({ status: "ok", revision: 83 });
    expect(await (await createApp(openDatabase(":memory:")).request("/healthz")).json()).toEqual({
      status: "ok",
      revision: 0,
    });
  });

  test("the ETag is known before anything is computed and answers 304", async () => {
    const first = await app.request(`/trends?${videos}`);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    const again = await app.request(`/trends?${videos}`, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const other = await app.request(`/trends?${videos}&value=rate`);
    expect(other.headers.get("etag")).not.toBe(etag);
  });

  test("pinned addresses are immutable, others are asked anew", async () => {
    const pinned = await app.request(`/trends.svg?${videos}&rev=83`);
    expect(pinned.headers.get("cache-control")).toContain("immutable");
    const newest = await app.request(`/trends.svg?${videos}`);
    expect(newest.headers.get("cache-control")).toBe("no-cache");
  });

  test("a new revision changes the ETag and the answer, and leaves pinned answers alone", async () => {
    const own = openRealLedger();
    const fresh = createApp(own.db);
    const address = "/trends.json?series=ihs-territory/km2";
    const before = await fresh.request(address);
    const pinned = await (await fresh.request(`${address}&rev=83`)).text();
    record(own.db, { date: "2026-11-21", kind: "entry", reason: "withdraw" }, [
      { noun: "observation", retract: "ihs-territory/km2/2017-06-26" },
    ]);
    const after = await fresh.request(address);
    expect(after.headers.get("etag")).not.toBe(before.headers.get("etag"));
    expect((await after.json()).columns.period).not.toContain("2017-06-26");
    expect(await (await fresh.request(`${address}&rev=83`)).text()).toBe(pinned);
  });

  test("the same address gives the same bytes from two programs", async () => {
    const address = `/trends.svg?${videos}&rev=83`;
    const other = createApp(openRealLedger().db);
    expect(await (await other.request(address)).text()).toBe(
      await (await app.request(address)).text(),
    );
  });

  test("a narrower time leaves the interval of a number as it is", async () => {
    const address = "/trends.json?series=amaq-suicide-claims/claimed-operation&interval=poisson";
    const lower = async (more: string) => {
      const { columns } = await json(address + more);
      return columns.lower[columns.period.indexOf("2016-03")];
    };
    expect(await lower("&time=2016-01..2016-06")).toBe(await lower(""));
  });

  test("brotli and gzip hold the same bytes as the plain answer", async () => {
    const { brotliDecompressSync, gunzipSync } = await import("node:zlib");
    const body = async (encoding: string) => {
      const headers = { "accept-encoding": encoding };
      return Buffer.from(await (await app.request("/coverage.json", { headers })).arrayBuffer());
    };
    const plain = await body("identity");
    expect(brotliDecompressSync(await body("br")).equals(plain)).toBe(true);
    expect(gunzipSync(await body("gzip")).equals(plain)).toBe(true);
  });

  test("every answer carries a policy that lets nothing in from elsewhere", async () => {
    for (const address of ["/", "/trends.svg", "/healthz", "/nowhere"]) {
      const { headers } = await app.request(address);
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    }
  });

  test("csvType=full gives every kind of period, filtered only what is drawn", async () => {
    const address = "/trends.csv?series=amaq-suicide-claims/claimed-operation";
    const count = async (more: string) =>
      (await (await app.request(address + more)).text()).trim().split("\n").length - 1;
    expect([await count(""), await count("&csvType=full")]).toEqual([13, 20]);
    const marked = await (await app.request(`${address}&bom=1`)).arrayBuffer();
    expect([...new Uint8Array(marked.slice(0, 4))]).toEqual([0xef, 0xbb, 0xbf, 0x73]);
  });

  test("an empty ledger answers with pages that say so", async () => {
    const empty = createApp(openDatabase(":memory:"));
    for (const address of ["/", "/trends", "/themes", "/coverage", "/revisions"]) {
      expect([address, (await empty.request(address)).status]).toEqual([address, 200]);
    }
  });

  test("every page and file of the site answers 200", async () => {
    const pages = ["/", "/trends", "/themes", "/coverage", "/collections", "/sources", "/codebook"];
    const more = ["/events", "/revisions", "/revisions/83", "/collections/ihs-territory"];
    const last = ["/sources/ihs-2018-01", "/codebook/ihs-conflict-monitor/theme=state-building"];
    const files = ["json", "csv", "arrow", "svg", "metadata.json"].flatMap((extension) =>
      ["trends", "themes", "coverage"].map((view) => `/${view}.${extension}`),
    );
    const number = "/observations/ihs-conflict-monitor-2017/picture/theme=state-building/2017-01";
    for (const address of [...pages, ...more, ...last, ...files, number]) {
      expect([address, (await app.request(address)).status]).toEqual([address, 200]);
    }
  });
});
