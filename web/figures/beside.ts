import type { Mark } from "../estimate.ts";
import { color } from "../palette.ts";
import { formatNumber, wordOf } from "../words/number.ts";
import { formatPeriod } from "../words/period.ts";
import { unitOfWhole } from "../words/quantity.ts";
import { pluralOf } from "../words/unit.ts";
import { canvas, type FigureOptions } from "./canvas.ts";
import { widthOf } from "./panel/room.ts";
import { wrap } from "./panel/wrap.ts";
import { svg } from "./svg.ts";

/** A number that shares no axis with the one beside it. */
export type Lone = { mark: Mark; name: string; collector: string };

const gapPx = 44;
const linePx = 18;

/** Two numbers of two definitions, each in its own place and without an axis: none is shared. */
export function beside(numbers: readonly Lone[], options: FigureOptions): SVGElement {
  const { document, width } = options;
  const isNarrow = width < 500;
  const each = isNarrow ? width : (width - gapPx * (numbers.length - 1)) / numbers.length;
  const heads = numbers.map((number) => linesOf(number, each));
  const tall = Math.max(...heads.map((lines) => 34 + lines.length * linePx)) + 10;
  const groups = numbers.map((number, at) => {
    const place = isNarrow ? `0 ${at * tall}` : `${Math.round(at * (each + gapPx))} 0`;
    return svg(
      document,
      "g",
      { transform: `translate(${place})` },
      svg(document, "path", { d: `M0 .5H${Math.round(each)}`, stroke: color("rule-strong") }),
      head(document, number),
      ...(heads[at] ?? []).map((text, line) =>
        svg(
          document,
          "text",
          { y: 54 + line * linePx, fill: color("muted"), "font-size": 13 },
          text,
        ),
      ),
    );
  });
  return canvas({ ...options, height: isNarrow ? tall * numbers.length : tall }, ...groups);
}

function head(document: Document, { mark }: Lone): SVGElement {
  const { value, n, relation, unit, whole, share } = mark;
  const line = { y: 30, "font-size": 15, "font-weight": 600 };
  if (value === null) return svg(document, "text", line, "no number");
  const number = { "font-size": 22, fill: color("s1") };
  const rest =
    share === null
      ? ` ${pluralOf(unit)}`
      : ` of ${formatNumber(n ?? 0)} ${pluralOf(unitOfWhole(whole))}`;
  const shown = `${wordOf(relation)}${formatNumber(value)}`;
  return svg(document, "text", line, svg(document, "tspan", number, shown), rest);
}

function linesOf({ mark, name, collector }: Lone, width: number): string[] {
  const text = `${name}, ${formatPeriod(mark)}`;
  const fits = widthOf(text, 13) <= width ? [text] : wrap(text, width, { size: 13 });
  return [...fits, ...wrap(`Counted by ${collector}`, width, { size: 13 })];
}
