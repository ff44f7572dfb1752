import type { Event } from "../../db/catalogue.ts";
import { trendPanel } from "../figures/trends.ts";
import type { PageContext } from "../pages/context.ts";
import type { Panel } from "../panels.ts";
import { observationAddress, seriesAddress } from "./address.ts";
import { Chart, Drawing } from "./chart.tsx";

type TrendChartProps = {
  context: PageContext;
  panel: Panel;
  events?: readonly Event[];
  id: string;
};

/** One panel in the two widths of a page. */
export function TrendChart({ context, panel, events = [], id }: TrendChartProps) {
  const options = { ...optionsOf(context), events };
  return (
    <Chart
      wide={trendPanel(panel, { ...options, size: "wide", id })}
      narrow={trendPanel(panel, { ...options, size: "narrow", id: `${id}n` })}
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
          <Drawing
            svg={trendPanel(panel, { ...optionsOf(context), size: "small", id: `p${at}` })}
          />
        </figure>
      ))}
    </div>
  );
}

const optionsOf = (context: PageContext) => ({
  document: context.document,
  filter: context.filter,
  link: (mark: { series: string; period: string }) => observationAddress(context, mark),
});
