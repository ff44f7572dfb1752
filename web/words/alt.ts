import { isAdjacent } from "../../db/period.ts";
import type { Mark } from "../estimate.ts";
import { uncollectedDays } from "../gaps.ts";
import type { DrawnLine, Panel } from "../panels.ts";
import { describeNone } from "./none.ts";
import { formatNumber, wordOf } from "./number.ts";
import { formatSpan, formatWhen } from "./period.ts";
import { describeAxis, formatValue } from "./quantity.ts";
import { capitalise, listOf } from "./sentence.ts";

/** A panel in words, from its numbers: what it counts, from, to, the highest, gaps and breaks. */
export function describePanel(panel: Panel): string {
  const lines = panel.lines.map((line) => {
    const name = panel.lines.length > 1 ? `${line.name}, ` : "";
    return `${name}${describeLine(line, panel)}`;
  });
  const title = panel.title ? `${panel.title}. ` : "";
  return `${title}${capitalise(describeAxis(panel))}: ${lines.join(". ") || "no number"}.`;
}

function describeLine(line: DrawnLine, panel: Panel): string {
  const known = line.marks.filter(({ y }) => y !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last)
    return describeNone(line.marks, panel.quantity).replace(/\.$/, "").replace(/^N/, "n");
  return [courseOf(known, first, last, panel), ...gapsOf(line, panel), ...breaksOf(line)].join(
    "; ",
  );
}

function courseOf(known: readonly Mark[], first: Mark, last: Mark, panel: Panel): string {
  const say = (mark: Mark): string => `${amountOf(mark, panel)} ${formatWhen(mark)}`;
  if (first === last) return say(first);
  if (known.length === 2 && !isAdjacent(first, last)) return `${say(first)} and ${say(last)}`;
  const highest = known.reduce((best, mark) => ((mark.y ?? 0) > (best.y ?? 0) ? mark : best));
  const course = `from ${say(first)} to ${say(last)}`;
  return highest === first || highest === last ? course : `${course}; highest ${say(highest)}`;
}

/** No percentage without its n, and no sign that is not read aloud. */
function amountOf(mark: Mark, { quantity }: Panel): string {
  const value = formatValue({ ...mark, relation: "=" }, quantity);
  if (quantity !== "share") return `${wordOf(mark.relation)}${value}`;
  return `${value} (${formatNumber(mark.value ?? 0)} of ${formatNumber(mark.n ?? 0)})`;
}

function gapsOf(line: DrawnLine, { isOrdinal }: Panel): string[] {
  const spans = isOrdinal ? [] : uncollectedDays([line]);
  if (spans.length === 0) return [];
  return [`not collected ${listOf(spans.map(({ first, last }) => formatSpan(first, last)))}`];
}

function breaksOf({ marks }: DrawnLine): string[] {
  const breaks = marks.filter(({ status }) => status === "B");
  return breaks.length === 0 ? [] : [`break ${listOf(breaks.map(formatWhen))}`];
}
