import { describe, expect, test } from "vitest";
import { readSources } from "../../db/catalogue.ts";
import { createApp } from "../../server/app.ts";
import { renditions } from "../../server/renditions/index.ts";
import { isPicture } from "../../server/renditions/is-picture.ts";
import { openRealLedger } from "../real-ledger.ts";

const state = openRealLedger();
const app = createApp(state.db);
const text = async (address: string) => (await app.request(address)).text();

/** Each list, and its table in the package. */
const lists = [
  ["/sources", "sources"],
  ["/collections", "collections"],
  ["/codebook", "categories"],
  ["/events", "events"],
] as const;

describe.each(lists)("%s as files", (path, table) => {
  test("answers with every extension that needs no figure, and with no other", async () => {
    for (const rendition of renditions) {
      const { extension, type } = rendition;
      const response = await app.request(`${path}.${extension}?rev=83`);
      const status = isPicture(rendition) ? 404 : 200;
      expect([extension, response.status]).toEqual([extension, status]);
      if (status === 200) expect(response.headers.get("content-type")).toBe(type);
    }
  });

  test("has the rows of the package, line by line", async () => {
    const [own, packed] = [await text(`${path}.csv`), await text(`/data/${table}.csv`)];
    expect(own).toBe(packed);
    expect(own.split("\n").length).toBeGreaterThan(10);
  });

  test("says what each column holds, and how many rows there are", async () => {
    const { alt, columns } = JSON.parse(await text(`${path}.metadata.json`));
    const { columns: cells } = JSON.parse(await text(`${path}.json`));
    const [first] = Object.values<unknown[]>(cells);
    expect(alt).toMatch(new RegExp(`^${first?.length} ${table} at this revision\\.$`));
    for (const { description } of columns) expect(description).toMatch(/^\p{Lu}.*\.$/u);
  });

  test("is as it was at an earlier revision, and its page leads to its files", async () => {
    const then = JSON.parse(await text(`${path}.json?rev=1`));
    const now = JSON.parse(await text(`${path}.json`));
    expect([then.revision, now.revision]).toEqual([1, 83]);
    const ids = (answer: typeof now) => Object.values<unknown[]>(answer.columns)[0]?.length ?? 0;
    expect(ids(now)).toBeGreaterThanOrEqual(ids(then));
    expect(await text(`${path}?rev=1`)).toContain(`href="${path}.csv?rev=1"`);
  });
});

describe("/sources.bib", () => {
  test("cites every source once", async () => {
    const keys = [...(await text("/sources.bib")).matchAll(/^@\w+\{([^,]+),/gm)].map(([, k]) => k);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe(readSources(state).length + 1);
  });
});
