import { describe, expect, test } from "vitest";
import { createSite } from "../../server/app.ts";
import { createWorld } from "../../server/world.ts";
import { openRealLedger } from "../real-ledger.ts";

const { db } = openRealLedger();
const address = "/trends.arrow?series=ihs-territory/km2";
const alone = createSite(createWorld(db));

/** A site whose thread answers as the given one would, with what was changed about it. */
function siteWith(change: (made: { status: number; headers: [string, string][] }) => unknown) {
  const asked: string[] = [];
  const site = createSite({
    ...createWorld(db),
    rendering: async (url) => {
      asked.push(url);
      const response = await alone.request(url);
      const body = new Uint8Array(await response.arrayBuffer());
      const made = { id: 1, status: response.status, headers: [...response.headers], body };
      return change(made) === null ? null : made;
    },
  });
  return { site, asked };
}

const textOf = async (site: typeof alone, path = address) => (await site.request(path)).text();

describe("an answer rendered elsewhere", () => {
  test("is the one that the server would render, asked for once and kept", async () => {
    const { site, asked } = siteWith(() => undefined);
    const first = await site.request(address);
    expect(await first.text()).toBe(await textOf(alone));
    expect(first.headers.get("content-disposition")).toContain("attachment");
    await site.request(address);
    expect(asked).toHaveLength(1);
  });

  test("is rendered here where there is no thread", async () => {
    const { site } = siteWith(() => null);
    expect(await textOf(site)).toBe(await textOf(alone));
  });

  test("is rendered here where the ledger grew in between", async () => {
    const { site } = siteWith((made) => {
      made.headers = [["etag", '"of another revision"']];
    });
    const response = await site.request(address);
    expect(response.headers.get("etag")).not.toContain("another");
    expect(await response.text()).toBe(await textOf(alone));
  });

  test("is passed on where there is none", async () => {
    const { site } = siteWith(() => undefined);
    const response = await site.request("/trends.arrow?series=nothing");
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("unknown series: nothing");
  });
});
