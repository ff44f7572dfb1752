import type { Event } from "../../db/catalogue.ts";
import { type TrendOptions, trendPanel } from "../figures/trends.ts";
import type { PageContext } from "../pages/context.ts";
import type { Panel } from "../panels.ts";
import { observationAddress, seriesAddress } from "./address.ts";
import { Chart, Drawing } from "./chart.tsx";
import { drawn } from "./drawn.ts";

type TrendChartProps = {
  context: PageContext;
  panel: Panel;
  events?: readonly Event[];
  id: string;
  /** A panel above or below, whose axis of time is this one's. */
  beside?: Panel | undefined;
};

/** One panel in the two widths of a page. */
export function TrendChart({ context, panel, events = [], id, beside }: TrendChartProps) {
  return (
    <Chart
      wide={draw(context, panel, { events, beside, size: "wide", id })}
      narrow={draw(context, panel, { events, beside, size: "narrow", id: `${id}n` })}
    />
  );
}

type MultiplesProps = { context: PageContext; panels: readonly Panel[]; level: "h2" | "h3" };

/** Panels side by side, each under the name of its series, which leads to it. */
export function TrendMultiples({ context, panels, level: Title }: MultiplesProps) {
  return (
    <div class="multiples">
      {panels.map((panel, at) => (
        <figure>
          <Title>
            <a href={seriesAddress(context, panel.id)}>{panel.title}</a>
          </Title>
          <Drawing svg={draw(context, panel, { size: "small", id: `p${at}` })} />
        </figure>
      ))}
    </div>
  );
}

type Drawn = Pick<TrendOptions, "size" | "id" | "events" | "beside">;

function draw(context: PageContext, panel: Panel, options: Drawn): string {
  const { document, filter } = context;
  const link = (mark: { series: string; period: string }) => observationAddress(context, mark);
  return drawn(context, ["trends", panel, options, filter], () =>
    trendPanel(panel, { ...options, document, filter, link }),
  );
}
