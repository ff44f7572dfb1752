import type { Trends } from "../../db/queries/trends.ts";
import type { PageContext } from "../pages/context.ts";
import { panelsOf } from "../panels.ts";
import { describeTrends } from "../words/trends.ts";
import { seriesAddress } from "./address.ts";
import { Caption } from "./caption.tsx";
import { TrendChart } from "./trend-chart.tsx";

/** The one large chart of the front page, with its words. */
export function FrontMain({ context, trends }: { context: PageContext; trends: Trends }) {
  const drawing = panelsOf(trends.lines, context.filter);
  const [panel] = drawing.panels;
  if (!panel) return <div />;
  const words = describeTrends(trends, drawing, context.filter);
  return (
    <div>
      <h2>{words.title}</h2>
      <p class="sub">{words.subtitle}</p>
      <figure class="below">
        <TrendChart context={context} panel={panel} id="m" />
      </figure>
      <Caption words={words} />
      <p class="tools">
        <a href={seriesAddress(context, panel.id)}>Open in Trends</a>
      </p>
    </div>
  );
}
