import { describe, expect, test } from "vitest";
import { parseFilter } from "../../db/filter.ts";
import { trends } from "../../db/queries/trends.ts";
import { trendPanel } from "../../web/figures/trends.ts";
import { trendPanels } from "../../web/trend-panels.ts";
import { describeTrends } from "../../web/words/trends.ts";
import { document } from "../document.ts";
import { openRealLedger } from "../real-ledger.ts";

const state = openRealLedger();

function asked(query: string) {
  const names = ["series", "collection", "context", "vintage", "time", "value"] as const;
  const { filter } = parseFilter(new URLSearchParams(query), names);
  const found = trends(state, filter);
  const drawn = trendPanels(found, filter);
  return { filter, found, drawn, words: describeTrends(found, drawn, filter) };
}

const videos = "series=jihadology-is-videos/video";

describe("trendPanels(trends, filter) with a series of context", () => {
  const { filter, found, drawn, words } = asked(`${videos}&context=ihs-territory/km2`);

  test("has two panels with an axis each, and never two units on one", () => {
    expect(drawn.panels.map(({ unit }) => unit)).toEqual(["video"]);
    expect(drawn.under?.unit).toBe("km2");
    expect(words.notes.join(" ")).toContain("Below: IHS Markit (territory)");
  });

  test("both panels have one axis of time: the same years stand at the same places", () => {
    const [panel] = drawn.panels;
    if (!panel || !drawn.under) throw new Error("no panels");
    const options = { document, filter, size: "wide" as const };
    const years = [
      trendPanel(panel, { ...options, id: "a", beside: drawn.under }),
      trendPanel(drawn.under, { ...options, id: "b", beside: panel }),
    ].map((figure) =>
      [...figure.querySelectorAll("text")]
        .filter((text) => /^20\d\d$/.test(text.textContent ?? ""))
        .map((text) => `${text.textContent} ${text.getAttribute("x")}`),
    );
    expect(years[0]?.length).toBeGreaterThan(3);
    expect(years[0]).toEqual(years[1]);
  });

  test("cites the sources of both", () => {
    expect(found.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(["ihs-2018-01"]));
  });

  test("issues have no axis of days, so no context is drawn, and that is said", () => {
    const issues = asked("series=dabiq-rumiyah-images/image&context=ihs-territory/km2");
    expect(issues.drawn.under).toBeUndefined();
    expect(issues.words.notes.join(" ")).toContain("so none is drawn here");
  });
});

describe("trendPanels(trends, filter) with a vintage", () => {
  const { drawn, words } = asked("series=euvsdisinfo-cases/case&vintage=45");

  test("draws what revision 45 knew behind what is known now (EUvsDisinfo, restated in 2021)", () => {
    const [now, before] = drawn.panels[0]?.lines ?? [];
    const december = (line: typeof now) =>
      line?.marks.find(({ period }) => period === "2015-12")?.value;
    expect([december(now), december(before)]).toEqual([185, 141]);
    expect(before?.color).toBeLessThan(0);
    expect(before?.marks.every(({ lower }) => lower === null)).toBe(true);
    expect(words.notes.join(" ")).toContain("Pale: the same series as known on 31 December 2017.");
  });

  test("says so where that revision knew nothing, or where lines are several", () => {
    const early = asked("series=euvsdisinfo-cases/case&vintage=12");
    expect(early.drawn.panels[0]?.lines).toHaveLength(1);
    expect(early.words.notes.join(" ")).toContain("Revision 12 knew no number of this");
    const many = asked("collection=ihs-conflict-monitor-2017&vintage=45");
    expect(many.words.notes.join(" ")).toContain("behind a single line");
  });
});
