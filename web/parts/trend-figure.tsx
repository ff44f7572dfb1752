import type { Event } from "../../db/catalogue.ts";
import { eventsWithin } from "../figures/panel/annotations.ts";
import type { PageContext } from "../pages/context.ts";
import type { Panels } from "../panels.ts";
import { seriesAddress } from "./address.ts";
import { TrendChart, TrendMultiples } from "./trend-chart.tsx";

type TrendFigureProps = Panels & { context: PageContext; events: readonly Event[] };

/** The panels of a view: one chart, or small multiples and why there are several. */
export function TrendFigure({ context, panels, reason, under, events }: TrendFigureProps) {
  const [panel] = panels;
  if (panels.length > 1 || !panel) {
    return (
      <>
        {reason && <p class="sub">{reason}</p>}
        <TrendMultiples context={context} panels={panels} level="h2" />
      </>
    );
  }
  const shown = eventsWithin(panels, events, context.filter);
  return (
    <figure>
      <TrendChart context={context} panel={panel} events={shown} id="t" beside={under} />
      {under && (
        <>
          <p class="sub">
            <a href={seriesAddress(context, under.id)}>{under.title}</a>, on the same axis of time
          </p>
          <TrendChart context={context} panel={under} events={shown} id="c" beside={panel} />
        </>
      )}
    </figure>
  );
}
