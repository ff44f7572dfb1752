import type { Mark } from "../../estimate.ts";
import { color } from "../../palette.ts";
import type { DrawnLine, Panel } from "../../panels.ts";
import { formatNumber } from "../../words/number.ts";
import { rounded } from "../rect-path.ts";
import { svg } from "../svg.ts";
import type { Frame } from "./frame.ts";
import { boxOf, type Label } from "./room.ts";
import { axisHeight } from "./x-axis.ts";

export const nRowPx = 19;
const sizePx = 11.5;
/** What every number has at least, from middle to middle. */
const pitchPx = 22;

/** The rows of numbers under the axis: one for each whole that shares are taken of. */
export function nRowsOf({ lines, quantity }: Panel): DrawnLine[] {
  if (quantity !== "share") {
    return lines.filter(({ marks }) => marks.some(isWithheld)).slice(0, 1);
  }
  const wholes = new Map(lines.map((line) => [line.line.series.whole, line]));
  return [...wholes.values()];
}

/** The n of every mark that has room for it, below the axis. */
export function nRow(frame: Frame): SVGElement | null {
  const rows = nRowsOf(frame.panel);
  if (rows.length === 0) return null;
  const { document, panel, domain } = frame;
  const texts = rows.flatMap(({ marks }, index) => {
    const y = frame.bottom + axisHeight(domain) + (index + 1) * nRowPx - 5;
    const n = svg(document, "text", { x: 0, y: rounded(y), "font-style": "italic" }, "n");
    const written = marks.filter((mark) => textOf(mark, panel) !== null);
    const anchor = Math.max(
      0,
      written.findIndex(({ period_start: day }) => day?.slice(5, 7) === "01"),
    );
    const labels = fitting(
      written.flatMap((mark) => labelOf(frame, mark, y) ?? []),
      anchor,
    );
    return [
      ...(panel.quantity === "share" ? [n] : []),
      ...labels.map((each) => drawn(frame, each)),
    ];
  });
  return svg(document, "g", { fill: color("muted"), "font-size": sizePx }, ...texts);
}

const drawn = ({ document }: Frame, { x, y, text }: Label): SVGElement =>
  svg(document, "text", { x: rounded(x), y: rounded(y), "text-anchor": "middle" }, text);

const isWithheld = ({ status, value }: Mark): boolean =>
  value === null && (status === "Q" || status === "O");

function labelOf(frame: Frame, mark: Mark, y: number): Label | null {
  const at = frame.domain.positionOf(mark);
  const text = textOf(mark, frame.panel);
  if (at === null || text === null) return null;
  return { text, x: frame.x(at), y, size: sizePx, anchor: "middle", fill: "muted" };
}

function textOf(mark: Mark, { quantity }: Panel): string | null {
  if (isWithheld(mark)) return mark.status;
  return quantity === "share" && mark.n !== null ? formatNumber(mark.n) : null;
}

const strides = [1, 2, 3, 6, 12, 24, 60];

/** Every k-th label, counted from the first January, and the ends where they have room. */
function fitting(labels: readonly Label[], anchor: number): Label[] {
  const every = (stride: number): Label[] =>
    labels.filter((_, index) => (index - anchor) % stride === 0);
  const stride = strides.find((each) => areApart(every(each))) ?? labels.length;
  const chosen = new Set(every(stride));
  for (const end of [labels[0], labels.at(-1)]) {
    if (end && areApart(labels.filter((label) => chosen.has(label) || label === end))) {
      chosen.add(end);
    }
  }
  return labels.filter((label) => chosen.has(label));
}

const areApart = (labels: readonly Label[]): boolean =>
  labels.every((label, index) => {
    const before = labels[index - 1];
    return !before || (label.x - before.x >= pitchPx && boxOf(before).right < boxOf(label).left);
  });
