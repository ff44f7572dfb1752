import { describe, expect, test } from "vitest";
import { readEvents, readSeries } from "../../../db/catalogue.ts";
import { emptyFilter, type Filter } from "../../../db/parameters.ts";
import { linesOf } from "../../../db/queries/lines.ts";
import { eventsWithin } from "../../../web/figures/panel/annotations.ts";
import { ticksTo } from "../../../web/figures/panel/scale.ts";
import { spread } from "../../../web/figures/panel/spread.ts";
import { serialize } from "../../../web/figures/serialize.ts";
import { type Panel, panelsOf } from "../../../web/panels.ts";
import { openRealLedger } from "../../real-ledger.ts";
import { draw, drawSvg, monthsOf, panelFrom, shapes, solid, texts, videosLine } from "./videos.ts";
import { allOf, type Element, select, textOf } from "./xml.ts";

const state = openRealLedger();
const line = videosLine(state);
function realPanel(ids: string[], asked: Partial<Filter> = {}): [Panel, Filter] {
  const filter = { ...emptyFilter, ...asked };
  const [panel] = panelsOf(linesOf(state, readSeries(state, { ids }), filter), filter).panels;
  if (!panel) throw new Error(`no panel of ${ids}`);
  return [panel, filter];
}

const drawReal = (ids: string[], asked: Partial<Filter> = {}): Element => {
  const [panel, filter] = realPanel(ids, asked);
  return draw(panel, { filter });
};

describe("a mark with a link", () => {
  const link = ({ series, period }: { series: string; period: string }) => `/${series}/${period}`;
  const drawing = draw(panelFrom(line, monthsOf(line, [4, { value: 5, status: "P" }])), { link });

  test("leads to its observation and says its value, out of the order of Tab", () => {
    const marks = allOf(drawing, "a");
    expect(marks.map(({ attributes }) => attributes.href)).toEqual([
      "/jihadology-is-videos/video/2015-01",
      "/jihadology-is-videos/video/2015-02",
    ]);
    expect(marks.map(({ attributes }) => attributes.tabindex)).toEqual(["-1", "-1"]);
    expect(marks.map(textOf)).toEqual([
      "January 2015: 4 videos",
      "February 2015: 5 videos; part of the period, or values missing",
    ]);
  });

  test("makes the figure a group, as an image may hold no link; without links it is an image", () => {
    expect(drawing.attributes.role).toBe("group");
    expect(draw(panelFrom(line, monthsOf(line, [4, 5]))).attributes.role).toBe("img");
    expect(drawing.attributes["aria-label"]).toContain("from 4 in January 2015 to 5");
  });

  test("no other part has a name of its own, or a style", () => {
    const others = serialize(drawSvg(panelFrom(line, monthsOf(line, [4, 5])))).replace(
      /<svg.*?>/,
      "",
    );
    expect(others).not.toMatch(/aria-|class=|<style/);
  });
});

describe("the last value of a single line", () => {
  const dots = { stroke: "var(--rule-strong)", "stroke-dasharray": "1 3" };

  test("is joined by dots to a label that has no room near it, and by nothing to one beside it", () => {
    const [panel, filter] = realPanel(["bbcm-is-media-2017/photo"]);
    const low = draw(panel, { filter, size: "small", width: 300, height: 112 });
    expect(shapes(low, dots)).toHaveLength(1);
    expect(shapes(draw(panel, { filter }), dots)).toEqual([]);
  });
});

describe("a rate", () => {
  test("is not drawn of an issue, whose release day is no day that it covers", () => {
    const [panel] = realPanel(["dabiq-rumiyah-images/image"], { value: "rate" });
    const marks = panel.lines.flatMap((each) => each.marks);
    expect(marks.some(({ period_start: day, value }) => day !== null && value !== null)).toBe(true);
    expect(marks.every(({ rate, y }) => rate === null && y === null)).toBe(true);
    expect(texts(draw(panel))).toContain("No days are covered, so there is no rate.");
    const [months] = realPanel(["jihadology-is-videos/video"], { value: "rate" });
    expect(months.lines[0]?.marks.every(({ rate, value }) => rate !== null || !value)).toBe(true);
  });
});

describe("periods", () => {
  test("issues stand in their order, with the magazines below their numbers", () => {
    const drawing = drawReal(["dabiq-rumiyah-images/image"]);
    expect(texts(drawing)).toEqual(
      expect.arrayContaining(["15", "Dabiq", "Rumiyah", "153 in Dabiq 10"]),
    );
    expect(solid(drawing)).toHaveLength(1);
  });

  test("windows are marks with thin lines over their days, joined by nothing", () => {
    const drawing = drawReal(["zelin-nonmilitary-photos/photo"]);
    expect(solid(drawing)).toEqual([]);
    const [spans] = shapes(drawing, { stroke: "var(--s1)" });
    expect(spans?.match(/H/g)).toHaveLength(4);
  });

  test("months are named below eighteen, years from then on", () => {
    expect(texts(drawReal(["amaq-suicide-claims/claimed-operation"]))).toContain("Jun");
    expect(texts(drawReal(["euvsdisinfo-cases/case"]))).not.toContain("Jun");
    expect(texts(drawReal(["euvsdisinfo-cases/case"]))).toEqual(
      expect.arrayContaining(["2016", "2017", "2018", "2019", "2020"]),
    );
  });
});

describe("shares", () => {
  test("have n under the axis, counts have not", () => {
    const ids = ["ihs-conflict-monitor-2017/picture/theme=state-building"];
    expect(texts(drawReal(ids, { value: "share" }))).toEqual(
      expect.arrayContaining(["n", "922", "249", "share of pictures", "10.1% in January 2017"]),
    );
    expect(texts(drawReal(ids))).not.toContain("n");
  });
});

describe("several lines", () => {
  const ids = ["core", "central", "peripheral"].map(
    (origin) => `jihadology-is-videos/video/origin=${origin}`,
  );

  const dashed = (drawing: Element, dash: string): number =>
    select(drawing, "g", { "stroke-dasharray": dash }).length;

  test("are named at their ends; from three on each has its dash and marker", () => {
    const three = drawReal(ids);
    expect(texts(three).join(" ")).toMatch(
      /Core provinces 8.*Central media 4|Central media 4.*Core/,
    );
    expect(dashed(three, "7 3")).toBe(1);
    expect(dashed(three, "2 2.5")).toBe(1);
    const two = drawReal(ids.slice(0, 2));
    expect(dashed(two, "7 3")).toBe(0);
  });

  test("in a look for print one line is told apart by its marker too", () => {
    const drawing = drawReal(ids.slice(0, 2), { look: "print" });
    expect(dashed(drawing, "7 3")).toBe(1);
  });
});

describe("events", () => {
  const events = readEvents(state);
  const rings = (drawing: Element): number[] =>
    select(drawing, "circle", { r: "8.5" }).map(({ attributes }) => Number(attributes.cx));

  test("only those on the axis are listed, each ring at least 18 px from the next", () => {
    const [panel, filter] = realPanel(["jihadology-is-videos/video"]);
    const within = eventsWithin([panel], events, filter);
    expect(within.length).toBeGreaterThan(10);
    expect(within.length).toBeLessThan(events.length);
    const drawn = rings(draw(panel, { size: "narrow", filter, events: within }));
    expect(drawn.length).toBeGreaterThan(5);
    const apart = drawn.slice(1).map((x, at) => x - (drawn[at] ?? 0));
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(17.9);
  });

  test("are not drawn over issues", () => {
    const [panel, filter] = realPanel(["dabiq-rumiyah-images/image"]);
    expect(eventsWithin([panel], events, filter)).toEqual([]);
    expect(rings(draw(panel, { filter, events }))).toEqual([]);
  });
});

describe("ids", () => {
  test("begin with the id of the figure, so that two figures share none", () => {
    const panel = panelFrom(line, line.drawn);
    const idsOf = (id: string): (string | undefined)[] =>
      allOf(draw(panel, { id }), "pattern").map(({ attributes }) => attributes.id);
    expect(idsOf("a")).toEqual(["a-hatch"]);
    expect(idsOf("b")).toEqual(["b-hatch"]);
  });

  test("the same panel is the same bytes, however many were drawn before", () => {
    const panel = panelFrom(line, line.drawn, { interval: "poisson" });
    const first = serialize(drawSvg(panel));
    draw(panelFrom(line, monthsOf(line, [1, 2, 3])));
    expect(serialize(drawSvg(panel))).toBe(first);
  });
});

describe("an empty panel", () => {
  test("has axes, a sentence and no mark", () => {
    const drawing = draw(panelFrom(line, []));
    expect(allOf(drawing, "circle")).toEqual([]);
    expect(texts(drawing)).toEqual(
      expect.arrayContaining(["Jan", "2014", "No number is known here."]),
    );
  });
});

describe("ticksTo(top, {most, least, written})", () => {
  const counts = { most: 6, least: 1, written: 1 };
  test.each([
    [118, [0, 20, 40, 60, 80, 100]],
    [140, [0, 25, 50, 75, 100, 125]],
    [1, [0, 1]],
    [2.4, [0, 1, 2]],
    [90_000, [0, 20_000, 40_000, 60_000, 80_000]],
  ])("counts to %d stand at %j", (top, ticks) => {
    expect(ticksTo(top, counts)).toEqual(ticks);
  });

  test("shares have steps of whole percent", () => {
    expect(ticksTo(0.155, { most: 6, least: 0, written: 100 })).toEqual([0, 0.05, 0.1, 0.15]);
    expect(ticksTo(0.9, { most: 4, least: 0, written: 100 })).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  });
});

describe("spread(wishes, range)", () => {
  const range = { from: 0, to: 100 };
  test("leaves alone what does not touch", () => {
    expect(
      spread(
        [
          { at: 20, extent: 10 },
          { at: 60, extent: 10 },
        ],
        range,
      ),
    ).toEqual([20, 60]);
  });
  test("pushes apart evenly and keeps the order", () => {
    expect(
      spread(
        [
          { at: 52, extent: 10 },
          { at: 50, extent: 10 },
        ],
        range,
      ),
    ).toEqual([56, 46]);
  });
  test("keeps all inside", () => {
    expect(
      spread(
        [
          { at: 99, extent: 14 },
          { at: 100, extent: 14 },
        ],
        range,
      ),
    ).toEqual([79, 93]);
  });
});
