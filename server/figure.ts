import type { Filter } from "../db/filter.ts";
import type { Coverage } from "../db/queries/coverage.ts";
import type { Line } from "../db/queries/lines.ts";
import type { Themes } from "../db/queries/themes.ts";
import type { Trends } from "../db/queries/trends.ts";
import { bars } from "../web/figures/bars.ts";
import { compose, type Figure, panelSize } from "../web/figures/compose.ts";
import { formatFor } from "../web/figures/composed/format.ts";
import type { Surroundings } from "../web/figures/composed/frame-words.ts";
import { coverage } from "../web/figures/coverage.ts";
import { coverageLegend } from "../web/figures/coverage-legend.ts";
import { emptyPlot } from "../web/figures/empty.ts";
import { fitted } from "../web/figures/fitted.ts";
import { heat } from "../web/figures/heat.ts";
import { eventsWithin } from "../web/figures/panel/annotations.ts";
import { quotedShares } from "../web/figures/quoted.ts";
import type { Sheet } from "../web/figures/sheet.ts";
import { svg } from "../web/figures/svg.ts";
import { trendPanel } from "../web/figures/trends.ts";
import type { Panel, Panels } from "../web/panels.ts";
import { drawingOf } from "../web/themes.ts";
import { trendPanels } from "../web/trend-panels.ts";
import { describeCoverage } from "../web/words/coverage.ts";
import { describeEmpty, type Left } from "../web/words/empty.ts";
import { describeThemes } from "../web/words/themes.ts";
import { describeTrends } from "../web/words/trends.ts";
import { pluralOf } from "../web/words/unit.ts";
import type { Words } from "../web/words/words.ts";
import type { Frame } from "./view.ts";

const gapPx = 16;
const headPx = 8;

export function composeTrends(trends: Trends, filter: Filter, frame: Frame): string {
  const drawn = trendPanels(trends, filter);
  const words = describeTrends(trends, drawn, filter);
  const events = eventsWithin(drawn.panels, trends.events, filter);
  const around = { words, events, footer: frame.footer };
  if (areEmpty(drawn.panels)) return composeEmpty(leftOf(trends.lines), filter, frame, words);
  return finish(frame, (sheet) => ({
    ...around,
    panels: drawn.under
      ? drawUnder(drawn, { filter, frame, around, sheet })
      : drawPanels(drawn.panels, { filter, frame, around, sheet }),
  }));
}

export function composeThemes(themes: Themes, filter: Filter, frame: Frame): string {
  const words = describeThemes(themes, filter);
  if (!themes.division && themes.quoted.length > 0) return composeQuoted(themes, words, frame);
  const drawing = drawingOf(themes, filter);
  if (drawing.form === "multiples") {
    const around = { words, footer: frame.footer };
    const lines = themes.parts.map(({ line }) => line);
    if (areEmpty(drawing.panels)) return composeEmpty(leftOf(lines), filter, frame, words);
    return finish(frame, (sheet) => ({
      ...around,
      panels: drawPanels(drawing.panels, { filter, frame, around, sheet, isTitled: true }),
    }));
  }
  const unit = pluralOf(themes.division?.whole.unit ?? "item");
  return finish(frame, (sheet) => {
    const options = optionsFor(frame, words, sheet);
    const drawn =
      drawing.form === "bars"
        ? bars(drawing.stack, options)
        : heat(drawing.heat, { ...options, unit });
    return { words, panels: [{ svg: drawn }], footer: frame.footer };
  });
}

const composeQuoted = ({ quoted }: Themes, words: Words, frame: Frame): string =>
  finish(frame, (sheet) => ({
    words,
    panels: [{ svg: quotedShares(quoted, optionsFor(frame, words, sheet)) }],
    footer: frame.footer,
  }));

export function composeCoverage(found: Coverage, filter: Filter, frame: Frame): string {
  const words = describeCoverage(found, filter);
  if (found.rows.every(({ spans }) => spans.length === 0)) {
    return composeEmpty({ rows: [], others: [] }, filter, frame, words);
  }
  return finish(frame, (sheet) => {
    const options = optionsFor(frame, words, sheet);
    const drawings = [coverageLegend({ ...options, id: "k" }), coverage(found, options)];
    const panels = [{ svg: stacked(frame.document, drawings) }];
    return { words, panels, footer: frame.footer };
  });
}

/** Words without a drawing: what a view says that has nothing to draw. */
export function composeWords(words: Words, frame: Frame): string {
  return finish(frame, () => ({ words, panels: [], footer: frame.footer }));
}

/** A figure on the sheet that was asked for, drawn by what knows how much room there is. */
export function finish(
  { document, palette, sheet }: Frame,
  draw: (sheet: Sheet) => Figure,
): string {
  return fitted(sheet, (each) => compose(draw(each), { document, palette, sheet: each }));
}

const areEmpty = (panels: readonly Panel[]): boolean =>
  panels.every(({ lines }) => lines.every(({ marks }) => marks.every(({ y }) => y === null)));

/** What the lines hold besides what was asked for. */
const leftOf = (lines: readonly Line[]): Left => ({
  rows: lines.flatMap(({ run }) => run),
  others: lines.flatMap(({ others }) => others),
});

/** A figure without a mark: bare axes, and why. */
function composeEmpty(left: Left, filter: Filter, frame: Frame, { title, source }: Words): string {
  const reason = describeEmpty(left, filter);
  const words = { title, subtitle: "", notes: [], source, alt: `${title}. ${reason}` };
  return finish(frame, (sheet) => {
    const { document } = frame;
    const { panelWidth: width } = formatFor(sheet, 1);
    return {
      words,
      panels: [{ svg: emptyPlot(reason, { document, width }) }],
      footer: frame.footer,
    };
  });
}

type Drawn = {
  filter: Filter;
  frame: Frame;
  around: Surroundings;
  sheet: Sheet;
  /** Whether even a panel alone has its title, which the figure's title does not say. */
  isTitled?: boolean;
};

function drawPanels(panels: readonly Panel[], drawn: Drawn) {
  const { filter, frame, around, sheet, isTitled = panels.length > 1 } = drawn;
  const place = panelSize(around, { panels: panels.length, sheet, isTitled });
  const { document } = frame;
  return panels.map((panel, at) => ({
    title: isTitled ? panel.title : "",
    svg: trendPanel(panel, { document, filter, events: around.events, ...place, id: `p${at}` }),
  }));
}

/** One panel above another on the same axis of time, each half as high. */
function drawUnder({ panels, under }: Panels, { filter, frame, around, sheet }: Drawn) {
  const { document } = frame;
  const { height, ...place } = panelSize(around, { panels: 1, sheet });
  const [panel] = panels;
  if (!panel || !under) return [];
  const each = Math.max(200, Math.floor(height / 2) - gapPx - headPx);
  const options = { document, filter, events: around.events, ...place, height: each };
  const words = svg(document, "text", { y: 13, "font-weight": 600 }, under.title);
  const drawings = [
    trendPanel(panel, { ...options, id: "p0", beside: under }),
    svg(document, "svg", { height: headPx }, words),
    trendPanel(under, { ...options, id: "p1", beside: panel }),
  ];
  return [{ svg: stacked(document, drawings) }];
}

/** Drawings one below the other, as one. */
export function stacked(document: Document, drawings: readonly SVGElement[]): SVGElement {
  let height = 0;
  const groups = drawings.map((drawing) => {
    const transform = `translate(0 ${height})`;
    height += Number(drawing.getAttribute("height")) + gapPx;
    return svg(document, "g", { transform }, ...drawing.childNodes);
  });
  const look = { "font-size": drawings[0]?.getAttribute("font-size") ?? undefined };
  return svg(document, "svg", { ...look, height }, ...groups);
}

/** Figures that are not panels are drawn as wide as one panel alone. */
export function optionsFor({ document }: Frame, { alt }: Words, sheet: Sheet) {
  return { document, alt, id: "f", width: formatFor(sheet, 1).panelWidth };
}
