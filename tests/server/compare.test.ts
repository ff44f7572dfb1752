import { describe, expect, test } from "vitest";
import { createApp } from "../../server/app.ts";
import { compareCounts } from "../../server/commands/compare.ts";
import { openRealLedger } from "../real-ledger.ts";

const app = createApp(openRealLedger().db);

const text = async (address: string): Promise<string> => (await app.request(address)).text();

/** A page as one reads it: without tags, joiners and spaces that do not break. */
async function read(address: string): Promise<string> {
  const html = (await text(address)).replace(/<style>[\s\S]*?<\/style>/g, "");
  const words = html.replace(/<[^>]*>/g, " ").replace(/\u2060/g, "");
  return words.replaceAll("&#39;", "'").replace(/[\s\u00a0]+/g, " ");
}

async function refusals(address: string): Promise<string[]> {
  const response = await app.request(address);
  expect([address, response.status]).toEqual([address, 400]);
  const { errors } = await response.json();
  return errors.map(({ message }: { message: string }) => message);
}

const stateBuilding = "ihs-conflict-monitor-2017/picture/theme=state-building";

describe("GET /compare", () => {
  test("opens with the headline: state-building, January and December 2017", async () => {
    const page = await read("/compare");
    expect(page).toContain(
      "State-building pictures fell from 93 of 922 (10.1%; 95% interval 8.3–12.2)",
    );
    expect(page).toContain(
      "a fall of 8.9 percentage points (6.0–11.1), to 0.12 times January’s share",
    );
    expect(page).toContain(
      "At January’s share, 249 pictures would have held about 25; there were 3.",
    );
    expect(page).toContain(
      "about 38 are what the fall in all pictures (922 to 249) alone would bring",
    );
    expect(page).toContain("From 5.06 on it includes no change");
  });

  test("issues have no rate, so their numbers have the ratio", async () => {
    const page = await read("/compare?series=dabiq-rumiyah-images/image&a=dabiq-2&b=rumiyah-8");
    expect(page).toContain("74 in Dabiq 2, compared with 56 in Rumiyah 8");
    expect(page).toContain("to 0.76 times Dabiq 2’s number (0.44–1.30");
    expect(page).not.toContain("’s rate");
  });

  test("is answered where neither period has any", async () => {
    const series = "dabiq-rumiyah-images/image/theme=west-is-sinful";
    const page = await read(`/compare?series=${series}&a=dabiq-1&b=rumiyah-13`);
    expect(page).toContain("0 of 68");
    expect(page).not.toContain("Why the count");
  });

  test("keeps p in a closed box, with its method and what it does not say", async () => {
    const html = await text("/compare");
    const box = /<details[^>]*><summary>The test[\s\S]*?<\/details>/.exec(html)?.[0] ?? "";
    expect(box).toContain("Fisher’s exact test, p &lt; 0.001");
    expect(box).toContain("treats items as independent");
    expect(box).toContain("3.3 × 10⁻⁷");
    expect(box).not.toMatch(/^<details[^>]*open/);
    expect(html.replace(box, "")).not.toContain("p &lt; 0.001");
  });

  test("the archive alone has no interval anywhere", async () => {
    const page = await read("/compare?interval=none");
    expect(page).toContain("93 of 922 (10.1%) in January 2017 to 3 of 249 (1.2%)");
    expect(page).toContain("No intervals: the numbers describe this archive only.");
    expect(page).not.toMatch(/design effect|Newcombe|Fisher/i);
  });

  test("a title begins with a capital; levels and shares are not said to be given by the day", async () => {
    const page = await read("/compare?series=us-fighter-estimates/fighter-high-estimate");
    expect(page).toContain("High estimate, Iraq and Syria (fighters), September 2014");
    expect(page).not.toContain("by the day.");
  });

  test("two issues have no rate, and it is said why", async () => {
    const issues = "series=dabiq-rumiyah-images/image&a=dabiq-1&b=rumiyah-13&value=rate";
    const page = await read(`/compare?${issues}`);
    expect(page).toContain("an issue or an undated period covers no days, so it has no rate.");
    expect(page).not.toContain("68 a day");
  });

  test("compares volumes by the day", async () => {
    const page = await read("/compare?series=ihs-conflict-monitor-2017/item");
    expect(page).toContain("Items fell 62.4%, from 1,316 in January 2017 (42.5 a day) to 495");
    expect(page).toContain("0.38 times January’s rate (0.34–0.42, if they appear independently)");
  });

  test("what else the collection counted stands beside it, as in statistics.md", async () => {
    const page = await read("/compare");
    expect(page).toContain("Pictures 922 249 29.7 to 8.03 −73.0% −76.6 to −68.9%");
    expect(page).toContain("Videos 26 10 0.84 to 0.32 −61.5% −83.4 to −17.6%");
    expect(page).toContain("300 208 9.68 to 6.71 −30.7% −42.2 to −17.0%");
  });

  test("two collections are shown and not tested", async () => {
    const pair = "ihs-conflict-monitor-2017/video~jihadology-is-videos/video";
    const page = await read(`/compare?series=${pair}&a=2017-01&b=2016-12`);
    expect(page).toContain("Two collections count by two rules");
    expect(page).toContain("IHS Markit, videos: 26");
    expect(page).toContain("; beside it, Jihadology videos, videos: 10");
    expect(page).not.toContain("Fisher");
    const { tested, reason, statistics } = JSON.parse(
      await text(`/compare.json?series=${pair}&a=2017-01&b=2016-12`),
    );
    expect([tested, statistics]).toEqual([false, undefined]);
    expect(reason).toContain("Two collections");
  });

  test("two series of a collection are compared, not tested where they share days", async () => {
    const origins = ["core", "central"].map((slug) => `jihadology-is-videos/video/origin=${slug}`);
    const later = await read(`/compare?series=${origins.join("~")}&a=2015-02&b=2016-06`);
    expect(later).toContain("compared with Central media (videos):");
    const same = await read(`/compare?series=${origins.join("~")}&a=2015-02&b=2015-02`);
    expect(same).toContain("of the same days");
  });

  test("periods of one series are put in order of time", async () => {
    const asked = `series=${stateBuilding}&a=2017-12&b=2017-01`;
    expect(await read(`/compare?${asked}`)).toContain("pictures fell from 93 of 922");
  });

  test("answers without a ledger of numbers", async () => {
    expect(await read("/compare?rev=1")).toContain("Nothing is compared.");
  });

  test("what no category is given for is not reported, on the page and in its JSON", async () => {
    const asked = "series=ihs-conflict-monitor-2017/video";
    const words = "68 of 1,316 items in January 2017; 28 of 495 items in December 2017.";
    expect(await read(`/compare?${asked}`)).toContain(
      `Uncoded or not reported by medium: ${words}`,
    );
    const { parts, notes } = JSON.parse(await text(`/compare.json?${asked}`));
    expect(parts).toEqual({
      a: { dimension: "medium", sum: 1248, n: 1316 },
      b: { dimension: "medium", sum: 467, n: 495 },
    });
    expect(notes.join(" ")).toContain("Uncoded");
    expect(JSON.parse(await text("/compare.json")).parts).toEqual({ a: null, b: null });
  });

  test("an item with several categories is said to be one", async () => {
    const page = await read(
      "/compare?series=dabiq-rumiyah-image-flags/image/flag=weapon&a=dabiq-1&b=dabiq-15",
    );
    expect(page).toMatch(/An item can have several categories: .*never stacked or added/);
  });
});

describe("bad input to /compare", () => {
  test.each([
    [`series=${stateBuilding}&a=2017-01&b=2017-01`, "a period is not compared with itself"],
    [`series=${stateBuilding}&a=2017-01&b=2017-05`, "no number for 2017-05"],
    [`series=${stateBuilding}&a=2017-01`, "missing b; a comparison needs two periods"],
    ["series=ihs-conflict-monitor-2017/picture/country=iraq-and-syria", "for 2017-12 only"],
    ["x1=294&n1=249&x2=3&n2=249", "a part cannot be larger than its whole"],
    ["x1=-3&n1=249&x2=3&n2=249", "a count cannot be negative"],
    ["x1=3.5&n1=249&x2=3&n2=249", "a count is a whole number"],
    ["x1=three&n1=249&x2=3&n2=249", "a count is written in digits"],
    ["x1=0&n1=0&x2=3&n2=249", "nothing was counted, so no share can be given"],
    ["x1=3&n1=249", "missing x2; the calculator needs x1 of n1 and x2 of n2"],
    ["x1=3&n1=99999999999&x2=3&n2=9", "a count is at most 1000000000"],
  ])("%s: %s, in files and on the page", async (query, words) => {
    expect((await refusals(`/compare.json?${query}`)).join(" ")).toContain(words);
    const page = await read(`/compare?${query}`);
    expect(page.toLowerCase()).toContain(words.toLowerCase());
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("an unknown series is not found, with what is near", async () => {
    const response = await app.request("/compare.json?series=ihs-conflict-monitor-2017/pictur");
    expect(response.status).toBe(404);
  });
});

describe("the calculator", () => {
  const asked = "x1=93&n1=922&x2=3&n2=249";

  test("gives every statistic with its name, method and interval (R 4.2.2, statistics.md 4)", async () => {
    const { statistics, sentence } = JSON.parse(await text(`/compare.json?${asked}`));
    expect(sentence).toContain("93 of 922 (10.1%; 95% interval 8.3–12.2) and 3 of 249");
    const found = new Map(
      statistics.map((each: { name: string; method: string }) => [
        `${each.name}: ${each.method}`,
        each,
      ]),
    );
    const expected: [string, number, number | null, number | null][] = [
      ["Share 1: Wilson", 0.100867678959, 0.0830547038525, 0.121992777022],
      ["Share 2: Wilson", 0.0120481927711, 0.00410577620875, 0.0348176616902],
      ["Share 1: Clopper–Pearson", 0.100867678959, 0.0821862898154, 0.122142084321],
      [
        "Share 2: Wilson with continuity correction",
        0.0120481927711,
        0.00311673895716,
        0.0377200748828,
      ],
      [
        "Difference of shares, 2 − 1: Newcombe, method 10",
        -0.0888194861877,
        -0.111388308688,
        -0.0599101313523,
      ],
      [
        "Difference of shares, 2 − 1: Miettinen–Nurminen",
        -0.0888194861877,
        -0.112286791017,
        -0.0616055841303,
      ],
      ["Difference of shares, 2 − 1: Mee", -0.0888194861877, -0.112276549116, -0.0616198238738],
      [
        "Ratio of shares, 2 to 1: Miettinen–Nurminen score",
        0.119445524032,
        0.0401155101326,
        0.350622348681,
      ],
      ["Ratio of shares, 2 to 1: Katz", 0.119445524032, 0.0381574632332, 0.373904133092],
      ["Odds ratio, 2 to 1: Conditional, exact", 0.108818575123, 0.0218500853993, 0.332759203279],
      ["Change of the count by volume, in items: Kitagawa", -37.9961908371, null, null],
      ["Change of the count by share, in items: LMDI-I", -55.6905217106, null, null],
    ];
    for (const [key, estimate, lower, upper] of expected) {
      const each = found.get(key);
      expect([key, each === undefined]).toEqual([key, false]);
      const numbers = JSON.parse(JSON.stringify(each));
      expect(numbers.estimate).toBeCloseTo(estimate, 10);
      if (lower !== null && upper !== null) {
        expect(numbers.lower).toBeCloseTo(lower, 9);
        expect(numbers.upper).toBeCloseTo(upper, 9);
      }
    }
    const tests = statistics.filter((each: { p: number | null }) => each.p !== null);
    const ps = tests.map(({ p }: { p: number }) => Number(p.toPrecision(6)));
    expect(ps.slice(0, 2)).toEqual([3.27974e-7, 1.5036e-7]);
    expect(ps.slice(3, 7)).toEqual([2.60542e-7, 1.65856e-7, 5.80763e-6, 1.06711e-5]);
  });

  test("its page says what its JSON says", async () => {
    const page = await read(`/compare?${asked}`);
    expect(page).toContain("the second share is 0.12 times the first (0.04–0.35)");
    expect(page).toContain("Newcombe, method 10");
    expect(page).toContain("5.06");
  });

  test("gives the same JSON on the command line, byte for byte", async () => {
    expect(compareCounts(["93/922", "3/249"], { json: true })).toBe(
      await text(`/compare.json?${asked}`),
    );
    expect(compareCounts(["93/922", "3/249"], { json: true, deff: "2.65" })).toBe(
      await text(`/compare.json?${asked}&deff=2.65`),
    );
    expect(compareCounts(["93/922", "3/249"], {})).toMatch(
      /Newcombe, method 10 +-0\.0888195 +-0\.111/,
    );
    expect(() => compareCounts(["294/249", "3/249"], {})).toThrow("a part cannot be larger");
    expect(() => compareCounts(["93/922"], {})).toThrow("invalid counts: 93/922; write two");
  });

  test("p-values that underflow keep their logarithm", async () => {
    const large = await text("/compare.json?x1=93000&n1=922000&x2=3000&n2=249000");
    const { statistics } = JSON.parse(large);
    const [fisher] = statistics.filter(
      (each: { statistic: string }) => each.statistic === "fisher",
    );
    expect([fisher.p, fisher.log10P]).toEqual([0, expect.closeTo(-6236.3, 1)]);
  });

  test("zeros and wholes give null where nothing can be said, never NaN", async () => {
    for (const counts of ["x1=0&n1=5&x2=0&n2=9", "x1=5&n1=5&x2=9&n2=9", "x1=0&n1=5&x2=9&n2=9"]) {
      const body = await text(`/compare.json?${counts}`);
      expect(body).not.toMatch(/NaN|Infinity|undefined/);
      expect(await read(`/compare?${counts}`)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
