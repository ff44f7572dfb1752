import type { Filter } from "../db/filter.ts";
import type { Surroundings } from "../web/figures/composed/frame-words.ts";
import { panelSize } from "../web/figures/composed/panel-size.ts";
import type { Plot } from "../web/figures/composed/plots.ts";
import type { Sheet } from "../web/figures/sheet.ts";
import { stacked } from "../web/figures/stacked.ts";
import { svg } from "../web/figures/svg.ts";
import { trendPanel } from "../web/figures/trends.ts";
import type { Panel, Panels } from "../web/panels.ts";
import type { Frame } from "./view.ts";

type Drawn = {
  filter: Filter;
  frame: Frame;
  around: Surroundings;
  sheet: Sheet;
  /** Whether even a panel alone has its title, which the figure's title does not say. */
  isTitled?: boolean;
};

/** What a figure is made of, and what it says if not all panels have room. */
type Parts = { panels: Plot[]; part?: string | undefined };

/** Half of what stands between two panels and below them. */
const gapPx = 28;

/** One plot for each panel, as many as the sheet has room for. */
export function drawPanels(panels: readonly Panel[], drawn: Drawn): Parts {
  const { filter, frame, around, sheet, isTitled = panels.length > 1 } = drawn;
  const place = panelSize(around, {
    ...{ panels: panels.length, sheet, isTitled },
    titles: panels.map(({ title }) => title),
  });
  const { document } = frame;
  const { shown, part, isOver, ...size } = place;
  const plots = panels.slice(0, shown).map((panel, at) => ({
    title: isTitled ? panel.title : "",
    // What cannot fit is only measured.
    svg: isOver
      ? svg(document, "svg", { height: size.height })
      : trendPanel(panel, { document, filter, events: around.events, ...size, id: `p${at}` }),
  }));
  return { panels: plots, part };
}

/** As low as each of two panels may be. */
const leastPx = { usual: 200, kept: 140, tight: 112 };

/** One panel above another on the same axis of time, each half as high. */
export function drawUnder({ panels, under }: Panels, drawn: Drawn): Parts {
  const { filter, frame, around, sheet } = drawn;
  const { document } = frame;
  const { size, width, height } = panelSize(around, { panels: 1, sheet });
  const [panel] = panels;
  if (!panel || !under) return { panels: [] };
  const kept = sheet.fit ? leastPx.tight : leastPx.kept;
  const least = sheet.height === undefined ? leastPx.usual : kept;
  const each = Math.max(least, Math.floor(height / 2) - gapPx);
  const options = { document, filter, events: around.events, size, width, height: each };
  const words = svg(document, "text", { y: 13, "font-weight": 600 }, under.title);
  const drawings = [
    trendPanel(panel, { ...options, id: "p0", beside: under }),
    svg(document, "svg", { height: 8 }, words),
    trendPanel(under, { ...options, id: "p1", beside: panel }),
  ];
  return { panels: [{ svg: stacked(document, drawings) }] };
}
