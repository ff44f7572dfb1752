import { concat } from "../db/concat.ts";
import type { Filter } from "../db/filter.ts";
import type { Line } from "../db/queries/lines.ts";
import type { Trends } from "../db/queries/trends.ts";
import { estimate, type Mark } from "./estimate.ts";
import { behind } from "./palette.ts";
import { type Panel, type Panels, panelsOf } from "./panels.ts";
import { formatDate } from "./words/period.ts";

/**
 * The panels of /trends with what was asked to stand beside them: an earlier state of the ledger
 * behind a single line, a series of another unit in a panel of its own below, on one axis of time.
 */
export function trendPanels({ lines, under, vintage }: Trends, filter: Filter): Panels {
  const drawn = panelsOf(lines, filter);
  const panels = drawn.panels.map((panel) => (vintage ? dated(panel, vintage, filter) : panel));
  const isDated = panels.some((panel, at) => panel !== drawn.panels[at]);
  const [panel, ...others] = panels;
  const below = under && contextPanel(under, filter);
  const isPlaced = below !== undefined && others.length === 0 && panel?.isOrdinal === false;
  const unseen = [
    ...(filter.vintage && !isDated ? [noVintage(filter.vintage, drawn.panels)] : []),
    ...(filter.context && !isPlaced ? [noContext] : []),
  ];
  if (!below || !panel || !isPlaced) return { ...drawn, panels, unseen };
  return {
    ...{ ...drawn, unseen },
    panels: [{ ...panel, scope: marksOf(below) }],
    under: { ...below, scope: marksOf(panel) },
  };
}

const noContext =
  "A panel of context stands under one panel with an axis of days, so none is drawn here.";

function noVintage(revision: number, panels: readonly Panel[]): string {
  const isOne = panels.length === 1 && panels[0]?.lines.length === 1;
  return isOne
    ? `Revision ${revision} knew no number of this, so no earlier state is drawn.`
    : "An earlier state is drawn behind a single line, so none is drawn here.";
}

const marksOf = ({ lines }: Panel): Mark[] => concat(lines.map(({ marks }) => marks));

function contextPanel(line: Line, filter: Filter): Panel | undefined {
  const plain = { ...filter, value: undefined, interval: undefined, facet: undefined };
  const [panel] = panelsOf([line], plain).panels;
  return panel && marksOf(panel).length > 0 && !panel.isOrdinal ? panel : undefined;
}

type Vintage = NonNullable<Trends["vintage"]>;

/** A panel of one line with the same line as it was known before, pale and behind it. */
function dated(panel: Panel, vintage: Vintage, filter: Filter): Panel {
  const [line, ...others] = panel.lines;
  const before = vintage.lines.find(({ series }) => series.id === line?.line.series.id);
  if (!line || others.length > 0 || !before || before.drawn.length === 0) return panel;
  const marks = estimate(before.drawn, { ...filter, interval: "none" }, before.run);
  const name = `as known on ${formatDate(vintage.date)}`;
  const earlier = { line: before, name, color: behind, marks };
  const top = Math.max(panel.top, ...marks.map(({ y }) => y ?? 0));
  return { ...panel, top, lines: [{ ...line, name: "now" }, earlier] };
}
