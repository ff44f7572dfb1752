import type { Series } from "../../db/catalogue.ts";
import type { Trends } from "../../db/queries/trends.ts";
import { eventsWithin } from "../figures/panel/annotations.ts";
import type { Panel, Panels } from "../panels.ts";
import { Caption } from "../parts/caption.tsx";
import { collectionsOf, Definitions } from "../parts/definitions.tsx";
import { Document } from "../parts/document.tsx";
import { EventList } from "../parts/event-list.tsx";
import { Head, Part } from "../parts/head.tsx";
import { MarginNote } from "../parts/margin-note.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { Numbers } from "../parts/numbers.tsx";
import { PanelLinks } from "../parts/panel-links.tsx";
import { cautionsOf, RemarkList } from "../parts/remark-list.tsx";
import { rangesOf } from "../parts/span.ts";
import { Tools } from "../parts/tools.tsx";
import { TrendFigure } from "../parts/trend-figure.tsx";
import { TrendSection } from "../parts/trend-section.tsx";
import { TrendsForm } from "../parts/trends-form.tsx";
import { trendPanels } from "../trend-panels.ts";
import { describeTrends } from "../words/trends.ts";
import type { Words } from "../words/words.ts";
import type { PageContext } from "./context.ts";

export type TrendsProps = {
  context: PageContext;
  /** The series one may choose from: those of the collections shown; none in the overview. */
  choices: Series[];
  /** The day on which the first number of what was asked became known; null if never. */
  firstKnown: string | null;
} & Trends;

/** How much, over time: one chart or small multiples, and the numbers behind them. */
export function TrendsPage({ context, choices, firstKnown, ...trends }: TrendsProps) {
  const { lines } = trends;
  const drawing = trendPanels(trends, context.filter);
  const { panels } = drawing;
  const words = wordsOf(trends, drawing, context);
  const drawn = lines.flatMap((line) => line.drawn);
  return (
    <Document
      context={context}
      title={words.title}
      description={words.subtitle}
      ranges={trends.isOverview ? [] : rangesOf(drawn)}
    >
      <Head title={words.title} sub={words.subtitle}>
        <TrendsForm context={context} lines={lines} choices={choices} />
      </Head>
      {drawn.length === 0 && <Nothing context={context} firstKnown={firstKnown} />}
      {drawn.length > 0 && (
        <div class={panels.length > 1 ? undefined : "columns"}>
          <div>
            <TrendFigure context={context} {...drawing} events={trends.events} />
            <Caption words={words} said={drawing.reason} />
            <Tools context={context} />
            <PanelLinks context={context} panels={panels} />
          </div>
          {!trends.isOverview && (
            <Margin context={context} panels={panels} trends={trends} said={words.notes} />
          )}
          {context.filter.test === "trend" && (
            <TrendSection
              context={context}
              lines={[...panels, ...(drawing.under ? [drawing.under] : [])].flatMap(
                (panel) => panel.lines,
              )}
            />
          )}
          <Part title="The numbers">
            <Numbers
              context={context}
              lines={[...panels, ...(drawing.under ? [drawing.under] : [])].flatMap(
                (panel) => panel.lines,
              )}
              sources={trends.sources}
            />
          </Part>
        </div>
      )}
    </Document>
  );
}

/** The words of the figure; an overview is named after its question, what it holds stands below. */
function wordsOf(trends: Trends, drawing: Panels, { filter }: PageContext): Words {
  const words = describeTrends(trends, drawing, filter);
  if (!trends.isOverview) return words;
  return { ...words, title: "How much, over time", subtitle: `${words.title}. ${words.subtitle}` };
}

type MarginProps = {
  context: PageContext;
  panels: readonly Panel[];
  trends: Trends;
  said: readonly string[];
};

function Margin({ context, panels, trends, said }: MarginProps) {
  const events = eventsWithin(panels, trends.events, context.filter);
  const cautions = cautionsOf(trends.remarks);
  return (
    <div class={panels.length > 1 ? "margin across" : "margin"}>
      <Definitions context={context} collections={collectionsOf(trends.lines)} said={said} />
      {events.length > 0 && (
        <MarginNote title="Events">
          <EventList context={context} events={events} />
        </MarginNote>
      )}
      {cautions.length > 0 && (
        <MarginNote title="Read with care">
          <RemarkList remarks={cautions} />
        </MarginNote>
      )}
    </div>
  );
}
