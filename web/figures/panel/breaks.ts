import { timeOf } from "../../../db/day.ts";
import type { Mark } from "../../estimate.ts";
import { color } from "../../palette.ts";
import { describeAxis } from "../../words/quantity.ts";
import { svg } from "../svg.ts";
import { crisp, type Frame } from "./frame.ts";
import { notePx, rowPx, widthOf } from "./room.ts";

/** Where numbers cease to be comparable with what stands to the left, and why. */
export type Break = { x: number; note: string };

/** The breaks of a panel, each once, from left to right. */
export function breaksOf(frame: Frame): Break[] {
  const marks = frame.panel.lines.flatMap((line) =>
    line.marks.filter(({ status }) => status === "B"),
  );
  const found = new Map<number, Break>();
  for (const mark of marks) {
    const x = edgeOf(frame, mark);
    if (x !== null && !found.has(x)) found.set(x, { x, note: reasonOf(mark) });
  }
  return [...found.values()].sort((a, b) => a.x - b.x);
}

const apartPx = 3;

/** Two red rules on the edge of the period that begins something new; the unit keeps its row. */
export function breakRules({ document, panel, top, bottom }: Frame, breaks: readonly Break[]) {
  if (breaks.length === 0) return null;
  const unitEnd = widthOf(describeAxis(panel), notePx) + apartPx;
  const d = breaks
    .flatMap(({ x }) => [crisp(x - apartPx / 2), crisp(x - apartPx / 2) + apartPx])
    .map((x) => `M${x} ${x < unitEnd ? top + rowPx : top}V${bottom}`)
    .join("");
  return svg(document, "path", { d, stroke: color("red") });
}

/** The first day of the period, or half an issue before its own place. */
function edgeOf({ domain, panel, x }: Frame, mark: Mark): number | null {
  const at = domain.positionOf(mark);
  if (panel.isOrdinal) return typeof at === "number" ? x(at - 0.5) : null;
  return mark.period_start ? x(new Date(timeOf(mark.period_start))) : null;
}

/** The first clause of what the note says about the break. */
function reasonOf({ note }: Mark): string {
  const said = note?.split(/break:\s+/i).at(-1) ?? "";
  const [reason = ""] = said.split(/[;,.]\s|\.$/);
  return reason ? `Break: ${reason.trim()}` : "Break";
}
