import type { Filter } from "../db/filter.ts";
import type { Coverage } from "../db/queries/coverage.ts";
import type { Line } from "../db/queries/lines.ts";
import type { Themes } from "../db/queries/themes.ts";
import type { Trends } from "../db/queries/trends.ts";
import { bars } from "../web/figures/bars.ts";
import { compose, type Figure } from "../web/figures/compose.ts";
import { formatFor } from "../web/figures/composed/format.ts";
import { panelSize } from "../web/figures/composed/panel-size.ts";
import { coverage } from "../web/figures/coverage.ts";
import { coverageInTwo } from "../web/figures/coverage-in-two.ts";
import { coverageLegend } from "../web/figures/coverage-legend.ts";
import { emptyPlot } from "../web/figures/empty.ts";
import { fitted } from "../web/figures/fitted.ts";
import { heat } from "../web/figures/heat.ts";
import { eventsWithin } from "../web/figures/panel/annotations.ts";
import { quotedShares } from "../web/figures/quoted.ts";
import type { Sheet } from "../web/figures/sheet.ts";
import { stacked } from "../web/figures/stacked.ts";
import { isColourless } from "../web/palette.ts";
import type { Panel } from "../web/panels.ts";
import { drawingOf } from "../web/themes.ts";
import { trendPanels } from "../web/trend-panels.ts";
import { describeCoverage } from "../web/words/coverage.ts";
import { describeEmpty, type Left } from "../web/words/empty.ts";
import { describePart } from "../web/words/part.ts";
import { describeSources } from "../web/words/sources.ts";
import { describeThemes } from "../web/words/themes.ts";
import { describeTrends } from "../web/words/trends.ts";
import { pluralOf } from "../web/words/unit.ts";
import type { Words } from "../web/words/words.ts";
import { drawPanels, drawUnder } from "./panel-figure.ts";
import type { Frame } from "./view.ts";

export function composeTrends(trends: Trends, filter: Filter, frame: Frame): string {
  const drawn = trendPanels(trends, filter);
  const words = describeTrends(trends, drawn, filter);
  const events = eventsWithin(drawn.panels, trends.events, filter);
  const around = { words, events, footer: frame.footer };
  if (areEmpty(drawn.panels)) return composeEmpty(leftOf(trends.lines), filter, frame, words);
  return finish(frame, (sheet) => ({
    ...around,
    ...(drawn.under
      ? drawUnder(drawn, { filter, frame, around, sheet })
      : drawPanels(drawn.panels, { filter, frame, around, sheet })),
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
      ...drawPanels(drawing.panels, { filter, frame, around, sheet, isTitled: true }),
    }));
  }
  const unit = pluralOf(themes.division?.whole.unit ?? "item");
  return finish(frame, (sheet) => {
    const options = optionsFor(frame, words, sheet);
    const drawn =
      drawing.form === "bars"
        ? bars(drawing.stack, { ...options, isTextured: isColourless(filter.look) })
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
    return composeEmpty({ rows: [], others: [], drawn: [] }, filter, frame, words);
  }
  const { document, footer } = frame;
  return finish(frame, (sheet) => {
    const options = optionsFor(frame, words, sheet);
    const drawRows = (shown: number): Figure => {
      const rows = { rows: found.rows.slice(0, shown) };
      const strips = sheet.fit ? coverageInTwo(rows, options) : coverage(rows, options);
      const drawings = [coverageLegend({ ...options, id: "k" }), strips];
      const part = describePart(shown, found.rows.length, "collections");
      return { words, panels: [{ svg: stacked(document, drawings) }], footer, part };
    };
    return fewer(found.rows.length, { draw: drawRows, sheet });
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

type Fewer = { draw: (shown: number) => Figure; sheet: Sheet };

/** A figure of all rows, or of as many as there is room for where no more are asked for. */
function fewer(all: number, { draw, sheet }: Fewer): Figure {
  let figure = draw(all);
  if (sheet.fit !== "part") return figure;
  for (let shown = all - 1; shown > 0; shown--) {
    const { height } = panelSize(figure, { panels: 1, sheet });
    if (Number(figure.panels[0]?.svg.getAttribute("height")) <= height) break;
    figure = draw(shown);
  }
  return figure;
}

const areEmpty = (panels: readonly Panel[]): boolean =>
  panels.every(({ lines }) => lines.every(({ marks }) => marks.every(({ y }) => y === null)));

/** What the lines hold besides what was asked for. */
const leftOf = (lines: readonly Line[]): Left => ({
  rows: lines.flatMap(({ run }) => run),
  others: lines.flatMap(({ others }) => others),
  drawn: lines.flatMap(({ drawn }) => drawn),
});

/** A figure without a mark: bare axes, and why. */
function composeEmpty(left: Left, filter: Filter, frame: Frame, { title, source }: Words): string {
  const reason = describeEmpty(left, filter);
  const from = source === describeSources([]) ? "" : source;
  const words = { title, subtitle: "", notes: [], source: from, alt: `${title}. ${reason}` };
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

/** Figures that are not panels are drawn as wide as one panel alone. */
export function optionsFor({ document }: Frame, { alt }: Words, sheet: Sheet) {
  const isTight = sheet.fit !== undefined;
  return { document, alt, id: "f", width: formatFor(sheet, 1).panelWidth, isTight };
}
