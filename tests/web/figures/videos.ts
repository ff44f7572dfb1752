import { readSeries, type State } from "../../../db/catalogue.ts";
import { lastDayOfMonth } from "../../../db/day.ts";
import { emptyFilter, type Filter } from "../../../db/parameters.ts";
import { type Line, linesOf } from "../../../db/queries/lines.ts";
import type { Row } from "../../../db/row.ts";
import { serialize } from "../../../web/figures/serialize.ts";
import { type TrendOptions, trendPanel } from "../../../web/figures/trends.ts";
import { type Panel, panelsOf } from "../../../web/panels.ts";
import { document } from "../../document.ts";
import { allOf, type Element, parseXml, select, textOf } from "./xml.ts";

/** The real line of videos, to be filled with rows of a test's own. */
export function videosLine(state: State): Line {
  const series = readSeries(state, { ids: ["jihadology-is-videos/video"] });
  const [line] = linesOf(state, series, emptyFilter);
  if (!line) throw new Error("no line of videos in the real ledger");
  return line;
}

/** Months of 2015 in a row; a number is a complete value, null a withheld one. */
export function monthsOf(
  { drawn: [template] }: Line,
  values: readonly (number | null | Partial<Row>)[],
): Row[] {
  if (!template) throw new Error("no row to copy");
  return values.map((value, index) => {
    const month = `2015-${String(index + 1).padStart(2, "0")}`;
    const days = { period_start: `${month}-01`, period_end: lastDayOfMonth(month) };
    const base = { ...template, ...days, period: month, note: null, status: "A" as const };
    if (value === null) return { ...base, value: null, relation: null, status: "O" };
    return typeof value === "number" ? { ...base, value } : { ...base, ...value };
  });
}

export function panelFrom(line: Line, rows: readonly Row[], asked: Partial<Filter> = {}): Panel {
  const { panels } = panelsOf([{ ...line, drawn: [...rows] }], { ...emptyFilter, ...asked });
  const [panel] = panels;
  if (!panel) throw new Error("no panel");
  return panel;
}

export const drawSvg = (panel: Panel, options: Partial<TrendOptions> = {}): SVGElement =>
  trendPanel(panel, { document, id: "t", size: "wide", filter: emptyFilter, ...options });

/** A panel as drawn, read again. */
export const draw = (panel: Panel, options: Partial<TrendOptions> = {}): Element =>
  parseXml(serialize(drawSvg(panel, options)));

/** The paths of lines in full, the dotted ones, and the bands. */
export const solid = (drawing: Element): string[] => pathsIn(drawing, { "stroke-width": "2" });
export const dotted = (drawing: Element): string[] =>
  pathsIn(drawing, { "stroke-dasharray": "2 3" });
export const bands = (drawing: Element): string[] => pathsIn(drawing, { fill: "var(--b1)" });

/** The marks of the first line, filled and hollow. */
export const circles = (drawing: Element): Element[] =>
  [
    ...select(drawing, "g", { fill: "var(--s1)" }),
    ...select(drawing, "g", { stroke: "var(--s1)" }),
  ].flatMap((group) => allOf(group, "circle"));

export const texts = (drawing: Element): string[] => allOf(drawing, "text").map(textOf);

/** The shapes of the paths that have the given attributes. */
export const shapes = (drawing: Element, look: Record<string, string>): string[] =>
  select(drawing, "path", look).map(({ attributes }) => attributes.d ?? "");

const pathsIn = (drawing: Element, look: Record<string, string>): string[] =>
  select(drawing, "g", look)
    .flatMap((group) => allOf(group, "path"))
    .map(({ attributes }) => attributes.d ?? "");
