import { firstDay, lastDay } from "../../db/day.ts";
import type { Range } from "../../db/period.ts";
import { color } from "../palette.ts";
import { canvas, type FigureOptions } from "./canvas.ts";
import { widthOf } from "./panel/room.ts";
import { rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";

/** How many numbers the ledger holds for a month, `2017-01`. */
export type RulerMonth = { month: string; values: number };

export type RulerOptions = FigureOptions & {
  /** What this page is about: one run of days, or the two that it compares. */
  ranges?: readonly Range[];
};

const height = 36;
const base = 20.5;
const firstYear = 2013;
const tickMost = 19;

/** The sign of the house: a tick for every month with numbers, this page's months inked in. */
export function ruler(months: readonly RulerMonth[], options: RulerOptions): SVGElement {
  const { document, width, ranges = [] } = options;
  const shown = months.filter(({ month, values }) => month >= String(firstYear) && values > 0);
  const newest = shown.reduce(
    (last, { month }) => (month > last ? month : last),
    `${firstYear}-12`,
  );
  const pitch = width / (indexOf(newest) + 1);
  const isOwn = ({ month }: RulerMonth): boolean => ranges.some((range) => touches(month, range));
  const ticks = (own: boolean): string =>
    shown
      .filter((each) => isOwn(each) === own)
      .map(({ month, values }) => {
        const x = rounded((indexOf(month) + 0.5) * pitch);
        return `M${x} 20v-${rounded(Math.min(tickMost, 2.5 + 1.75 * Math.sqrt(values)))}`;
      })
      .join("");
  const stroke = { "stroke-width": pitch > 4 ? 1.6 : 1.2 };
  const lines = ranges.map((range) => underline(range, { pitch, newest })).join("");
  return canvas(
    { ...options, height },
    svg(document, "path", { d: ticks(false), stroke: color("context"), ...stroke }),
    svg(document, "path", { d: ticks(true), stroke: color("accent"), ...stroke }),
    ...years({ document, pitch, newest, width }),
    svg(document, "path", { d: lines, stroke: color("accent"), "stroke-width": 3 }),
  );
}

/** Months since the first one of the ruler. */
const indexOf = (month: string): number =>
  (Number(month.slice(0, 4)) - firstYear) * 12 + Number(month.slice(5, 7)) - 1;

const touches = (month: string, { first, last }: Range): boolean =>
  (!last || firstDay(month) <= last) && (!first || lastDay(month) >= first);

type Scale = { pitch: number; newest: string };

function underline({ first, last }: Range, { pitch, newest }: Scale): string {
  const from = Math.max(0, first ? indexOf(first.slice(0, 7)) : 0);
  const to = Math.min(indexOf(newest), last ? indexOf(last.slice(0, 7)) : Number.POSITIVE_INFINITY);
  const x = rounded(from * pitch);
  return from <= to ? `M${x} 21.5H${rounded(Math.max(x + 3, (to + 1) * pitch))}` : "";
}

function years({ document, pitch, newest, width }: Scale & { document: Document; width: number }) {
  const count = Math.floor(indexOf(newest) / 12) + 1;
  const room = widthOf(String(firstYear), 12) + 4;
  const every = Math.ceil((room + 6) / (12 * pitch));
  const all = Array.from({ length: count }, (_, year) => ({ year, x: rounded(year * 12 * pitch) }));
  const d = all.map(({ x }) => `M${Math.floor(x) + 0.5} 20v5`).join("");
  const texts = all
    .filter(({ year, x }) => year % every === 0 && x + room <= width)
    .map(({ year, x }) => svg(document, "text", { x: x + 4, y: 33 }, String(firstYear + year)));
  return [
    svg(document, "path", { d: `${d}M0 ${base}H${width}`, stroke: color("rule-strong") }),
    svg(document, "g", { "font-size": 12, fill: color("ink-2") }, ...texts),
  ];
}
