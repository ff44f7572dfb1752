import type { Filter } from "../../db/parameters.ts";
import type { Trends } from "../../db/queries/trends.ts";
import type { Panels } from "../panels.ts";
import { describePanel } from "./alt.ts";
import { describeSources } from "./sources.ts";
import { noteTrends } from "./trend-notes.ts";
import { subtitleTrends, titleTrends } from "./trend-title.ts";
import type { Words } from "./words.ts";

/** As many panels as an alternative text goes through. */
const toldMost = 6;
/** As many collections as can have their cautions under one figure. */
const cautionedMost = 2;

/** The words around the figure of trends, on pages and in files alike. */
export function describeTrends(trends: Trends, drawn: Panels, filter: Filter): Words {
  const { panels } = drawn;
  return {
    title: titleTrends(panels),
    get subtitle() {
      return subtitleTrends(panels);
    },
    notes: [...noteTrends(drawn, filter), ...caveatsOf(trends)],
    get source() {
      return describeSources(trends.sources);
    },
    get alt() {
      return altOf(drawn);
    },
  };
}

function altOf({ panels, under }: Panels): string {
  const shown = [...panels.slice(0, toldMost), ...(under ? [under] : [])];
  const told = shown.map(describePanel);
  const rest = panels.length - Math.min(panels.length, toldMost);
  return [
    ...told,
    ...(rest > 0 ? [`And ${rest} more ${rest === 1 ? "panel" : "panels"}.`] : []),
  ].join(" ");
}

/** What the collector says of the numbers, unless there are too many collectors to be heard. */
function caveatsOf({ lines }: Trends): string[] {
  const caveats = new Set(lines.map(({ collection }) => collection.caveat));
  return caveats.size > cautionedMost ? [] : [...caveats];
}
