import { concat } from "../db/concat.ts";
import type { Filter } from "../db/filter.ts";
import type { Quantity } from "../db/parameters.ts";
import type { Line } from "../db/queries/lines.ts";
import { estimate, type Mark, quantityOf } from "./estimate.ts";
import { capitalise } from "./words/sentence.ts";

/** A line as it is drawn: its marks, its name among its neighbours, its place in the colours. */
export type DrawnLine = { line: Line; name: string; color: number; marks: Mark[] };

/** One pair of axes: lines of one collection, unit and measure; `top` is the end of the y axis. */
export type Panel = {
  id: string;
  title: string;
  unit: string;
  quantity: Quantity;
  isOrdinal: boolean;
  top: number;
  lines: DrawnLine[];
  /** Marks of a neighbour that the x axis has room for as well, so that both are the same. */
  scope?: readonly Mark[];
};

export type Panels = {
  panels: Panel[];
  reason: string | null;
  /** A panel of its own on the same axis of time, below the one there is. */
  under?: Panel | undefined;
  /** Why something that was asked for is not drawn. */
  unseen?: string[];
};

/** As many lines as one panel can tell apart by colour. */
const linesMost = 4;

/**
 * The panels of a view. Lines share one only if collection, unit and measure are the same and they
 * are few; otherwise each has its own, and `reason` says why. Panels of the same definition share
 * their scale unless `scale=free`.
 */
export function panelsOf(lines: readonly Line[], filter: Filter): Panels {
  const definitions = new Set(lines.map(definitionOf));
  const isOne = definitions.size <= 1 && lines.length <= linesMost && filter.facet !== "series";
  const drawn = lines.map((line, index) => drawLine(line, filter, isOne ? index : 0));
  const panels = isOne
    ? lines.length > 0
      ? [panelOf(drawn, filter)]
      : []
    : titled(drawn.map((each) => panelOf([each], filter)));
  return {
    panels: filter.scale === "free" ? panels : shareScale(panels),
    reason: isOne ? null : reasonFor(lines),
  };
}

/** The part of each label that tells the lines apart. */
export function namesOf(labels: readonly string[]): string[] {
  const split = labels.map((label) => label.split(/(?<=[:,]) /));
  const shared = split[0]?.findIndex((word, at) => split.some((words) => words[at] !== word)) ?? 0;
  const from = shared < 0 ? 0 : shared;
  return split.map((words, index) => words.slice(from).join(" ") || (labels[index] ?? ""));
}

function drawLine(line: Line, filter: Filter, color: number): DrawnLine {
  return { line, name: line.series.label, color, marks: estimate(line.drawn, filter, line.run) };
}

function panelOf(drawn: readonly DrawnLine[], filter: Filter): Panel {
  const names = namesOf(drawn.map(({ name }) => name));
  const lines = drawn.map((each, index) => ({ ...each, name: names[index] ?? each.name }));
  const series = drawn[0]?.line.series;
  return {
    id: series?.id ?? "",
    title: drawn.length === 1 ? (series?.label ?? "") : (drawn[0]?.line.collection.title ?? ""),
    unit: series?.unit ?? "",
    quantity: series ? quantityOf(series, filter.value ?? "count") : "count",
    isOrdinal: isOrdinal(lines),
    top: Math.max(0, ...concat(lines.map(({ marks }) => marks)).map(topOf)),
    lines,
  };
}

/** Panels side by side are called by what tells their series apart. */
function titled(panels: readonly Panel[]): Panel[] {
  const names = namesOf(panels.map(({ title }) => title));
  return panels.map((panel, index) => ({ ...panel, title: capitalise(names[index] ?? "") }));
}

/** An axis of issues in their order: some have no days, and no time was asked for. */
const isOrdinal = (lines: readonly DrawnLine[]): boolean =>
  lines.some(({ marks }) => marks.some(({ period_start }) => period_start === null));

const topOf = ({ y, upper }: Mark): number => Math.max(y ?? 0, upper ?? 0);

function shareScale(panels: readonly Panel[]): Panel[] {
  const tops = new Map<string, number>();
  const keyOf = ({ lines }: Panel): string => (lines[0] ? definitionOf(lines[0].line) : "");
  for (const panel of panels) {
    tops.set(keyOf(panel), Math.max(panel.top, tops.get(keyOf(panel)) ?? 0));
  }
  return panels.map((panel) => ({ ...panel, top: tops.get(keyOf(panel)) ?? panel.top }));
}

/** Sums over a month and over a year are different things; levels of any day are not. */
const definitionOf = ({ series, drawnTypes }: Line): string =>
  [
    series.collection,
    series.unit,
    series.measure,
    series.measure === "count" && drawnTypes[0],
  ].join(" ");

function reasonFor(lines: readonly Line[]): string {
  const kinds = (of: (line: Line) => string): number => new Set(lines.map(of)).size;
  if (kinds(({ series }) => series.collection) > 1) {
    return "These counts follow different rules, so they do not share an axis.";
  }
  if (kinds(({ series }) => `${series.unit} ${series.measure}`) > 1) {
    return "These series count different things, so they do not share an axis.";
  }
  if (kinds(definitionOf) > 1) {
    return "These numbers cover periods of different kinds, so they do not share an axis.";
  }
  return lines.length > linesMost
    ? `${lines.length} lines are too many for one panel.`
    : "One panel a series.";
}
