import type { Event } from "../../../db/catalogue.ts";
import { dayMs, timeOf } from "../../../db/day.ts";
import type { Filter } from "../../../db/parameters.ts";
import { color } from "../../palette.ts";
import type { Panel } from "../../panels.ts";
import { rounded } from "../rect-path.ts";
import { svg } from "../svg.ts";
import { domainOf } from "./domain.ts";
import { crisp, type Frame } from "./frame.ts";
import { rowPx } from "./room.ts";

/** The events that lie on the time axis of any panel: those to list beside a figure, in order. */
export function eventsWithin(
  panels: readonly Panel[],
  events: readonly Event[],
  filter: Filter,
): Event[] {
  const domains = panels
    .filter(({ isOrdinal }) => !isOrdinal)
    .map((panel) => domainOf(panel, filter));
  return events.filter(({ start }) => {
    const at = new Date(timeOf(start));
    return domains.some(({ first, end }) => at >= first && at < end);
  });
}

type Ring = { x: number; ringX: number; number: number; span: [number, number] | null };

const ringPx = 8.5;
const apartPx = 18;
/** A ring farther from its rule than this would seem to be another's. */
const strayMostPx = 40;

/** The dotted rules of the events, behind everything; they leave the rows of labels free. */
export function eventRules(frame: Frame): SVGElement | null {
  const rings = ringsOf(frame);
  if (rings.length === 0) return null;
  const { document, top, bottom } = frame;
  const from = top + 2 * rowPx;
  const spans = rings.map(({ span }) => (span ? `M${crisp(span[0])} 24H${crisp(span[1])}` : ""));
  const d = rings
    .map(({ x, ringX }) => `M${rounded(ringX)} 18L${crisp(x)} 24M${crisp(x)} ${from}V${bottom}`)
    .join("");
  const look = { stroke: color("rule-strong"), "stroke-dasharray": "1 3" };
  const rules = svg(document, "path", { d, fill: "none", ...look });
  if (spans.every((span) => span === "")) return rules;
  const wide = { d: spans.join(""), stroke: color("rule-strong"), "stroke-width": 3 };
  return svg(document, "g", {}, rules, svg(document, "path", wide));
}

/** Numbers in rings above the plot, as in the list of the events. */
export function eventRings(frame: Frame): SVGElement | null {
  const rings = ringsOf(frame);
  if (rings.length === 0) return null;
  const { document } = frame;
  const round = { fill: color("bg"), stroke: color("ink-2") };
  const letters = {
    fill: color("ink"),
    "font-size": 11,
    "font-weight": 600,
    "text-anchor": "middle",
  };
  return svg(
    document,
    "g",
    {},
    svg(
      document,
      "g",
      round,
      ...rings.map(({ ringX }) =>
        svg(document, "circle", { cx: rounded(ringX), cy: ringPx + 0.5, r: ringPx }),
      ),
    ),
    svg(
      document,
      "g",
      letters,
      ...rings.map(({ ringX, number }) =>
        svg(document, "text", { x: rounded(ringX), y: 13 }, String(number)),
      ),
    ),
  );
}

/** Rings from left to right; one that would touch its neighbour moves right, if not too far. */
function ringsOf({ panel, events, domain, x, width }: Frame): Ring[] {
  if (panel.isOrdinal) return [];
  const wished = events.flatMap((event, index) => {
    const at = new Date(timeOf(event.start));
    if (at < domain.first || at >= domain.end) return [];
    const span = spanOf(event, { domain, x });
    return [{ x: span ? (span[0] + span[1]) / 2 : x(at), number: index + 1, span }];
  });
  const rings: Ring[] = [];
  for (const wish of wished.sort((a, b) => a.x - b.x)) {
    const ringX = Math.max(wish.x, (rings.at(-1)?.ringX ?? Number.NEGATIVE_INFINITY) + apartPx);
    if (ringX - wish.x > strayMostPx || ringX + ringPx > width) continue;
    rings.push({ ...wish, ringX });
  }
  return rings;
}

/** A claim whose day is not known stands over all the days that it may be. */
function spanOf(
  { kind, start, end }: Event,
  { domain, x }: Pick<Frame, "domain" | "x">,
): [number, number] | null {
  if (kind !== "claim" || !end) return null;
  const last = new Date(Math.min(timeOf(end) + dayMs, Number(domain.end)));
  return [x(new Date(timeOf(start))), x(last)];
}
