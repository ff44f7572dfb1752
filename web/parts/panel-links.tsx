import type { PageContext } from "../pages/context.ts";
import type { Panel } from "../panels.ts";
import { addressOf, changedAddress } from "./address.ts";

/** As many lines as are tested at once. */
const linesTested = 4;

type PanelLinksProps = { context: PageContext; panels: readonly Panel[] };

/** Other ways to see the same lines: tested, together or apart, on one scale or each on its own. */
export function PanelLinks({ context, panels }: PanelLinksProps) {
  const { facet, scale, test } = context.filter;
  const lines = panels.flatMap((panel) => panel.lines.filter(({ color }) => color >= 0));
  const trend = `${changedAddress(context, { test: "trend" })}#trend`;
  if (lines.length < 2) {
    return test ? null : (
      <p class="tools">
        <a href={trend}>A trend?</a>
        {lines[0] && (
          <a href={addressOf(context, "/compare", { series: [lines[0].line.series.id] })}>
            Compare two periods
          </a>
        )}
      </p>
    );
  }
  return (
    <p class="tools">
      {!test && lines.length <= linesTested && <a href={trend}>A trend?</a>}
      <span>Draw them:</span>
      {facet !== "series" && panels.length === 1 && (
        <a href={changedAddress(context, { facet: "series" })} data-island="link">
          one panel a series
        </a>
      )}
      {facet === "series" && (
        <a href={changedAddress(context, { facet: undefined })} data-island="link">
          together where the rules allow it
        </a>
      )}
      {panels.length > 1 && (
        <a href={changedAddress(context, { scale: scale ? undefined : "free" })} data-island="link">
          {scale ? "on one scale for one unit" : "each on its own scale"}
        </a>
      )}
    </p>
  );
}
