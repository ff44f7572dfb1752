import type { PageContext } from "../pages/context.ts";
import type { Panel } from "../panels.ts";
import { changedAddress } from "./address.ts";

type PanelLinksProps = { context: PageContext; panels: readonly Panel[] };

/** Other ways to lay out the same lines: together or apart, on one scale or each on its own. */
export function PanelLinks({ context, panels }: PanelLinksProps) {
  const { facet, scale } = context.filter;
  const lines = panels.flatMap((panel) => panel.lines);
  if (lines.length < 2) return null;
  return (
    <p class="tools">
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
