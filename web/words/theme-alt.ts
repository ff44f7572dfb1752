import type { Heat } from "../heat.ts";
import type { Stack, StackRow } from "../stack.ts";
import { formatShare } from "../stats/format.ts";
import type { Drawing } from "../themes.ts";
import { describePanel } from "./alt.ts";
import { formatNumber } from "./number.ts";
import { formatPeriod, formatWhen } from "./period.ts";

/** As many panels or bars as are told one by one. */
const toldMost = 4;

/** The drawing in words, from its numbers. */
export function describeDrawing(drawing: Drawing): string {
  if (drawing.form === "bars") return describeBars(drawing.stack);
  if (drawing.form === "heat") return describeHeat(drawing.heat);
  const { panels } = drawing;
  if (panels.length === 0) return "No number.";
  const rest = panels.length - toldMost;
  const told = panels.slice(0, toldMost).map(describePanel).join(" ");
  return rest > 0 ? `${told} And ${rest} more panels.` : told;
}

function describeBars({ parts, rows }: Stack): string {
  const drawn = rows.filter(({ reason }) => reason === null);
  const [first, last] = [drawn[0], drawn.at(-1)];
  const told = drawn.length <= toldMost ? drawn : [first, last];
  const bars = told.flatMap((row) => (row ? [describeBar(row, parts)] : []));
  return `${drawn.length === 1 ? "One bar" : `${drawn.length} bars`} of 100%. ${bars.join(" ")}`;
}

function describeBar(row: StackRow, parts: Stack["parts"]): string {
  const slices = parts.flatMap(({ label }, index) => {
    const slice = row.slices[index];
    return slice && slice.value > 0 ? [`${label} ${formatShare(slice.value, row.n ?? 0)}`] : [];
  });
  return `${formatPeriod(row)}, of ${formatNumber(row.n ?? 0)}: ${slices.join(", ")}.`;
}

function describeHeat({ rows, columns }: Heat): string {
  const cells = rows.flatMap(({ label, cells: marks }) =>
    marks.flatMap((mark) => (mark?.share == null ? [] : [{ label, mark, share: mark.share }])),
  );
  const [first, ...others] = cells;
  if (!first) return "No share.";
  const highest = others.reduce((best, cell) => (cell.share > best.share ? cell : best), first);
  const { value, n } = highest.mark;
  const share = `${formatShare(value ?? 0, n ?? 0)} (${formatNumber(value ?? 0)} of ${formatNumber(n ?? 0)})`;
  const top = rows.slice(0, 3).map(({ label }) => label);
  return (
    `Heat map of ${rows.length} categories by ${columns.length} periods. ` +
    `Highest: ${highest.label}, ${share} ${formatWhen(highest.mark)}. ` +
    `Largest on average: ${top.join(", ")}.`
  );
}
