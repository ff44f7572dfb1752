import { describe, expect, test } from "vitest";
import { emptyFilter } from "../../../db/parameters.ts";
import {
  type CoverageRow,
  type CoverageSpan,
  type CoverageState,
  coverage as coverageIn,
} from "../../../db/queries/coverage.ts";
import { coverage, windowOf } from "../../../web/figures/coverage.ts";
import { coverageLegend } from "../../../web/figures/coverage-legend.ts";
import { axisOf, piecesOf } from "../../../web/figures/coverage-spans.ts";
import { serialize } from "../../../web/figures/serialize.ts";
import { document } from "../../document.ts";
import { openRealLedger } from "../../real-ledger.ts";
import { collection } from "./division.ts";
import { expectGolden } from "./golden-file.ts";

const options = { document, width: 1120, id: "c", alt: "Who counted what, and when" };
const axis = axisOf({ first: "2017-01-01", last: "2017-12-31" }, 0, 365);

const span = (first: string, last: string, own: Partial<CoverageSpan> = {}): CoverageSpan => ({
  period: `${first}..${last}`,
  period_type: "custom",
  period_start: first,
  period_end: last,
  period_label: null,
  period_order: null,
  state: "complete",
  values: 1,
  zeros: 0,
  ...own,
});

const rowOf = (...spans: CoverageSpan[]): CoverageRow => ({
  collection,
  values: spans.length,
  spans,
  undated: 0,
  straddling: 0,
});

describe("piecesOf(spans, axis)", () => {
  test("a span runs from its first to the end of its last day", () => {
    const [piece] = piecesOf([span("2017-01-11", "2017-01-20")], axis);
    expect(piece).toMatchObject({ look: "complete", x: 10, width: 10, isCut: false });
  });

  test.each([
    ["missing", []],
    ["zero", ["zero"]],
    ["not collected", ["not collected"]],
    ["partial", ["partial"]],
  ] as const)("a period that is %s is drawn as %j", (state, looks) => {
    const drawn = piecesOf([span("2017-01-01", "2017-01-31", { state })], axis);
    expect(drawn.map(({ look }) => look)).toEqual(looks);
  });

  test("a span that begins before the window is cut and marked", () => {
    const [piece] = piecesOf([span("2006-10-15", "2017-02-01")], axis);
    expect(piece).toMatchObject({ x: 0, isCut: true });
    expect(piece?.width).toBeCloseTo(32, 6);
    expect(piecesOf([span("2006-01-01", "2016-12-31")], axis)).toEqual([]);
  });

  test("a running total is a bracket, and short spans lie on long ones", () => {
    const running = span("2017-01-01", "2017-06-30", { period_type: "cumulative" });
    const month = span("2017-02-01", "2017-02-28");
    const pieces = piecesOf([month, span("2017-01-01", "2017-12-31"), running], axis);
    expect(pieces.map(({ look, isOnTop }) => [look, isOnTop])).toEqual([
      ["running", false],
      ["complete", false],
      ["complete", true],
    ]);
  });

  test("neighbours too narrow to be told apart run into one, but not over a gap", () => {
    const day = (date: string): CoverageSpan => span(date, date, { period_type: "week" });
    const days = ["2017-01-01", "2017-01-02", "2017-01-09"].map(day);
    expect(piecesOf(days, axis).map(({ x }) => x)).toEqual(expect.arrayContaining([0, 8]));
    expect(piecesOf(days, axis)).toHaveLength(2);
  });
});

describe("coverage({ rows }, options)", () => {
  test("a zero is a ring and what is missing is nothing", () => {
    const draw = (state: CoverageState): string =>
      serialize(coverage({ rows: [rowOf(span("2017-01-01", "2017-06-30", { state }))] }, options));
    const nothing = serialize(
      coverage(
        { rows: [rowOf(span("2030-01-01", "2030-01-31"))] },
        {
          ...options,
          window: { first: "2013-01-01", last: "2017-12-31" },
        },
      ),
    );
    expect(draw("zero")).toContain("a3.2 3.2");
    expect(draw("missing")).toBe(nothing);
    expect(draw("complete")).not.toBe(nothing);
  });

  test("begins in 2013 and ends with the last year that has a number", () => {
    expect(windowOf([rowOf(span("2006-01-01", "2019-05-01"))])).toEqual({
      first: "2013-01-01",
      last: "2019-12-31",
    });
  });

  test("names every collection, links it, and says how many numbers it has", () => {
    const rows = [rowOf(span("2017-01-01", "2017-01-31"))];
    const figure = coverage({ rows }, { ...options, link: (id) => `/collections/${id}` });
    const link = figure.querySelector("a");
    expect(link?.getAttribute("href")).toBe("/collections/ours");
    expect(link?.querySelector("text")?.textContent).toBe("Pictures of the outlet· The team");
    expect(link?.querySelector("title")?.textContent).toContain("Pictures of the outlet, 2017");
    expect(figure.getAttribute("role")).toBe("group");
  });

  test.each([
    ["coverage", 1120],
    ["coverage-narrow", 358],
  ])("%s can be opened, is the same twice and shows all 36 collections", (name, width) => {
    const found = coverageIn(openRealLedger(), emptyFilter);
    const link = (id: string): string => `/collections/${id}`;
    const draw = (): SVGElement => coverage(found, { ...options, width, link });
    expect(draw().querySelectorAll("a")).toHaveLength(36);
    expect(serialize(draw())).toBe(serialize(draw()));
    expectGolden(name, draw());
  });

  test("the legend can be opened", () => {
    expectGolden("coverage-legend", coverageLegend(options));
  });
});
