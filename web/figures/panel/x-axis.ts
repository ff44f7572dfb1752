import { addDays, timeOf } from "../../../db/day.ts";
import { impossibleDays } from "../../gaps.ts";
import { color } from "../../palette.ts";
import { rounded } from "../rect-path.ts";
import { svg } from "../svg.ts";
import { type Axis, firstRowPx } from "./axis.ts";
import { isMonthly } from "./calendar.ts";
import type { Domain } from "./domain.ts";
import { crisp, type Frame } from "./frame.ts";
import { issueAxis } from "./issue-axis.ts";
import { notePx, rowPx } from "./room.ts";
import { timeAxis } from "./time-axis.ts";

/** The height that the labels of an axis need below the zero line: of one row or two. */
export function axisHeight({ first, end }: Domain): number {
  const isOneRow = first instanceof Date && end instanceof Date && !isMonthly(first, end);
  return firstRowPx + (isOneRow ? 0 : rowPx) + 6;
}

/** The zero line, the ticks and the labels: years between their ticks, months, or issues. */
export function xAxis(frame: Frame): SVGElement {
  const { document, top, bottom } = frame;
  const { rules, ticks, labels } = axisOf(frame);
  const through = rules.map((x) => `M${crisp(x)} ${top + rowPx}V${bottom}`).join("");
  const d = ticks.map(({ x, length }) => `M${crisp(x)} ${bottom}v${length}`).join("");
  const texts = labels.map(({ x, y, anchor, text }) =>
    svg(
      document,
      "text",
      { x: rounded(x), y, "text-anchor": anchor === "middle" ? undefined : anchor },
      text,
    ),
  );
  const letters = { fill: color("muted"), "font-size": notePx, "text-anchor": "middle" };
  return svg(
    document,
    "g",
    {},
    ...(through ? [svg(document, "path", { d: through, stroke: color("rule") })] : []),
    ...(d ? [svg(document, "path", { d, stroke: color("rule-strong") })] : []),
    ...zeroLine(frame),
    svg(document, "g", letters, ...texts),
  );
}

function axisOf(frame: Frame): Axis {
  const { first, end } = frame.domain;
  const isTime = first instanceof Date && end instanceof Date;
  return isTime ? timeAxis(frame, first, end) : issueAxis(frame);
}

/** Dark where there can be numbers, dotted where there cannot (M). */
function zeroLine({ document, panel, left, right, bottom, x }: Frame): SVGElement[] {
  const days = panel.isOrdinal ? [] : impossibleDays(panel.lines);
  const spans = days.map(({ first, last }) => ({
    from: rounded(x(new Date(timeOf(first)))),
    to: rounded(x(new Date(timeOf(addDays(last, 1))))),
  }));
  const starts = [left, ...spans.map(({ to }) => to)];
  const ends = [...spans.map(({ from }) => from), right];
  const firm = starts.map((start, index) => `M${start} ${bottom}H${ends[index]}`).join("");
  const dotted = spans.map(({ from, to }) => `M${from} ${bottom}H${to}`).join("");
  const rule = { stroke: color("ink") };
  return [
    svg(document, "path", { d: firm, ...rule }),
    ...(dotted ? [svg(document, "path", { d: dotted, ...rule, "stroke-dasharray": "1 3" })] : []),
  ];
}
