import { describe, expect, test } from "vitest";
import { parseFilter } from "../../db/filter.ts";
import { type ParameterName, parameters } from "../../db/parameters.ts";
import { trends } from "../../db/queries/trends.ts";
import { createApp } from "../../server/app.ts";
import { panelsOf } from "../../web/panels.ts";
import { testTrend } from "../../web/trend-test.ts";
import { describeRefusal } from "../../web/words/trend-refusal.ts";
import { describeTrendTest } from "../../web/words/trend-test.ts";
import { openRealLedger } from "../real-ledger.ts";

const state = openRealLedger();
const app = createApp(state.db);
const names = Object.keys(parameters).filter((name): name is ParameterName => name in parameters);
const videos = "series=jihadology-is-videos/video";

function asked(query: string) {
  const { filter } = parseFilter(new URLSearchParams(query), names);
  const { lines } = trends(state, filter);
  const [line] = panelsOf(lines, filter).panels.flatMap((panel) => panel.lines);
  if (!line) throw new Error(`no line for ${query}`);
  return { line, filter };
}

const testOf = (query: string) => {
  const { line, filter } = asked(query);
  return testTrend(line, filter);
};

function statisticsOf(query: string) {
  const found = testOf(query);
  if ("refusal" in found) throw new Error(found.refusal.reason);
  return found.statistics;
}

const worded = (query: string) =>
  describeTrendTest(statisticsOf(query), { unit: "video", level: 0.95 });

describe("testTrend(line, filter) refuses, each on a real series that earns it", () => {
  test.each([
    ["level", "series=ihs-territory/km2", "a level is a stock"],
    ["windows", "series=zelin-nonmilitary-photos/photo", "windows of three months overlap"],
    [
      "windows",
      "series=amaq-suicide-claims/claimed-operation&period=cumulative",
      "running totals overlap",
    ],
    ["issues", "series=dabiq-rumiyah-images/image", "issues do not come at even steps"],
    ["uneven", "series=intelcenter-execution-videos/video&period=custom", "even steps"],
    ["no whole", `${videos}&time=2015..&value=share`, "no total is known"],
    ["broken", videos, "across a break: what was counted before January 2015"],
    ["short", "series=ihs-conflict-monitor-2017/item", "there are 2 months with an exact number"],
    ["short", "series=attack-claims-itic/claimed-attack", "at least 6 are needed"],
    [
      "sparse",
      "series=naba-weekly-harvest/claimed-operation/country=syria",
      "only 12 of the 217 weeks",
    ],
    ["sparse", "series=telegram-isis-watch/channel-or-bot", "only 12 of the 44 months"],
  ])("%s: %s", (reason, query, said) => {
    const { line, filter } = asked(query);
    const found = testTrend(line, filter);
    if (!("refusal" in found)) throw new Error("not refused");
    expect(found.refusal.reason).toBe(reason);
    expect(describeRefusal(found.refusal, line.line.drawnTypes[0])).toContain(said);
  });

  test("a break at the start of the time asked for does not part it", () => {
    expect(statisticsOf(`${videos}&time=2015..`).known).toBe(24);
    expect(statisticsOf(`${videos}&time=..2014`).known).toBe(16);
  });
});

describe("testTrend(line, filter) of Islamic State videos, 2015 and 2016", () => {
  // The 24 months as the ledger has them; tau and slope by their definitions, pair by pair.
  const y = [
    67, 64, 72, 67, 67, 74, 62, 48, 79, 58, 62, 48, 35, 29, 32, 24, 44, 33, 27, 28, 26, 14, 11, 10,
  ];
  const pairs = y.flatMap((a, i) => y.slice(i + 1).map((b, j) => ({ d: b - a, t: j + 1 })));
  const found = statisticsOf(`${videos}&time=2015..`);

  test("leaves out the month that is not complete, and says so", () => {
    expect([found.known, found.partial]).toEqual([24, 1]);
    expect(worded(`${videos}&time=2015..`).notes[0]).toBe("1 not complete is left out.");
  });

  test("has Kendall's S and Sen's slope of all pairs", () => {
    const s = pairs.reduce((sum, { d }) => sum + Math.sign(d), 0);
    const slopes = pairs.map(({ d, t }) => d / t).sort((a, b) => a - b);
    expect(slopes).toHaveLength(276);
    const median = ((slopes[137] ?? 0) + (slopes[138] ?? 0)) / 2;
    expect(found.volume?.kendall.s).toBe(s);
    expect(found.volume?.sen.slope).toBeCloseTo(median, 12);
  });

  test("finds the level that explains most, and counts every month once", () => {
    const segments = found.division?.segments ?? [];
    expect(segments.map(({ rows }) => rows[0]?.period)).toEqual(["2015-01", "2016-01", "2016-10"]);
    expect(segments.flatMap(({ rows }) => rows)).toHaveLength(24);
    expect(segments[0]?.count).toBe(y.slice(0, 12).reduce((sum, n) => sum + n, 0));
    const explained = found.division?.explained ?? [];
    expect(explained).toEqual([...explained].sort((a, b) => a - b));
  });

  test("is told with its methods, as evidence and not as a cause", () => {
    const { verdict, results, notes } = worded(`${videos}&time=2015..`);
    expect(verdict).toBe(
      "There is evidence that the number of videos falls over 24 months, January 2015 to December 2016.",
    );
    expect(results.map(({ name }) => name)).toEqual([
      "Mann–Kendall",
      "Sen slope",
      "Resemblance of neighbours",
      "Change a month",
      "Change points, exploratory",
    ]);
    expect(results.map(({ text }) => text).join(" ")).not.toMatch(/NaN|undefined|null|\be-/);
    expect(notes.at(-1)).toContain("nothing of its cause");
  });
});

describe("other series", () => {
  test("a run of like months is no trend, and both p are called approximate", () => {
    const { verdict, results } = worded("series=euvsdisinfo-cases/case");
    expect(verdict).toContain("neighbours resemble each other");
    expect(results[0]?.text).toContain("normal approximation");
    expect(results[2]?.text).toContain("both p are approximate");
  });

  test("a share is tested by Cochran and Armitage, with its scatter", () => {
    const { results } = worded("series=euvsdisinfo-cases/case/country=ukraine&value=share");
    expect(results[0]?.name).toBe("Cochran–Armitage");
    expect(results[0]?.text).toContain("this p is too small");
  });

  test("nine months are too few for change points, and it is said", () => {
    const { results } = worded("series=fifthtribe-tweets/tweet");
    expect(results.at(-1)?.text).toBe("12 months are needed; there are 9.");
    expect(results[0]?.text).toContain("p = 0.002 (exact)");
  });
});

describe("/trends?test=trend", () => {
  const address = `/trends?${videos}&time=2015..2016`;

  test("shows the panel and draws the steps, on the page and in the file; else neither", async () => {
    const page = await (await app.request(`${address}&test=trend`)).text();
    expect(page).toContain('id="trend"');
    expect(page).toContain('stroke-opacity="0.3"');
    const file = await (await app.request(`${address.replace("?", ".svg?")}&test=trend`)).text();
    expect(file).toContain('stroke-opacity="0.3"');
    expect(file).toContain("exploratory");
    const plain = await (await app.request(address)).text();
    expect(plain).not.toContain('id="trend"');
    expect(plain).not.toContain('stroke-opacity="0.3"');
    expect(plain).toContain("&amp;test=trend#trend");
  });

  test("leads from a break to either side of it", async () => {
    const page = await (await app.request(`/trends?${videos}&test=trend`)).text();
    expect(page).toContain("time=..2014&amp;test=trend#trend");
    expect(page).toContain("time=2015..&amp;test=trend#trend");
    expect(page).toContain("Test the 24 periods since");
  });

  test("stands before facet in the canonical address, and refuses other tests", async () => {
    const response = await app.request(`/trends?facet=series&test=trend&${videos}&time=`);
    expect(response.headers.get("location")).toBe(`/trends?${videos}&test=trend&facet=series`);
    expect((await app.request(`/trends.json?${videos}&test=anova`)).status).toBe(400);
  });

  test("more than four series are not tested at once", async () => {
    const all = "/trends?collection=jihadology-is-videos&dimension=wilayat&test=trend";
    expect(await (await app.request(all)).text()).toContain("Choose at most 4 series");
  });
});
