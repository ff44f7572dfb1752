import { readEvents, type State } from "../../../db/catalogue.ts";
import { formatAddress } from "../../../db/filter.ts";
import { emptyFilter, type Filter } from "../../../db/parameters.ts";
import { trends } from "../../../db/queries/trends.ts";
import { compose } from "../../../web/figures/compose.ts";
import { panelSize } from "../../../web/figures/composed/panel-size.ts";
import { eventsWithin } from "../../../web/figures/panel/annotations.ts";
import { trendPanel } from "../../../web/figures/trends.ts";
import { light, type Palette } from "../../../web/palette.ts";
import { panelsOf } from "../../../web/panels.ts";
import { describeTrends } from "../../../web/words/trends.ts";
import { document } from "../../document.ts";

/** What people ask of the bundled package, with everything that a chart of trends must show. */
export const questions = {
  "is-videos": {
    series: ["jihadology-is-videos/video"],
    interval: "poisson",
    events: ["territory"],
  },
  "is-videos-steps": {
    series: ["jihadology-is-videos/video"],
    time: { first: "2015-01-01", last: "2016-12-31" },
    test: "trend",
  },
  euvsdisinfo: { series: ["euvsdisinfo-cases/case"] },
  "amaq-operations": { series: ["amaq-suicide-claims/claimed-operation"] },
  "zelin-windows": { collection: "zelin-nonmilitary-photos" },
  "us-fighter-estimates": { collection: "us-fighter-estimates" },
  "ihs-territory": { series: ["ihs-territory/km2"], events: ["territory"] },
  "ihs-state-building": {
    series: ["ihs-conflict-monitor-2017/picture/theme=state-building"],
    value: "share",
  },
  "dabiq-rumiyah": { series: ["dabiq-rumiyah-images/image"] },
} as const satisfies Record<string, Partial<Readonly<Filter>> | object>;

export type Question = keyof typeof questions;

export const filterOf = (question: Question): Filter => {
  const asked = questions[question];
  return {
    ...emptyFilter,
    ...asked,
    series: "series" in asked ? [...asked.series] : [],
    events: "events" in asked ? [...asked.events] : [],
  };
};

/** A finished figure of the bundled package. */
export function drawFigure(
  state: State,
  question: Question,
  { width, palette = light }: { width: number; palette?: Palette },
): string {
  const filter = filterOf(question);
  const answer = trends(state, filter);
  const drawn = panelsOf(answer.lines, filter);
  const events = eventsWithin(drawn.panels, readEvents(state), filter).filter(({ kind }) =>
    filter.events.includes(kind),
  );
  const around = {
    words: describeTrends(answer, drawn, filter),
    events,
    footer: {
      revision: state.revision,
      date: "2026-11-21",
      address: formatAddress("/trends", { ...filter, rev: state.revision }),
      version: "0.0.0",
      id: "0a1b2c3d",
    },
  };
  const sheet = { width };
  const size = panelSize(around, { panels: drawn.panels.length, sheet });
  const panels = drawn.panels.map((panel, index) => ({
    ...(drawn.panels.length > 1 ? { title: panel.title } : {}),
    svg: trendPanel(panel, { document, id: `p${index}`, filter, events, ...size }),
  }));
  return compose({ ...around, panels }, { document, palette, sheet }).text;
}
