import type { Filter } from "../../db/filter.ts";
import { comparePeriods } from "../../db/period.ts";
import type { Division, Themes } from "../../db/queries/themes.ts";
import type { Row } from "../../db/row.ts";
import { drawingOf } from "../themes.ts";
import { formatPeriod, formatReach } from "./period.ts";
import { listQuoted, noteQuoted, quotedMarksNote } from "./quoted.ts";
import { capitalise, listOf } from "./sentence.ts";
import { describeSources } from "./sources.ts";
import { describeDrawing } from "./theme-alt.ts";
import { noteDrawing } from "./theme-notes.ts";
import { countOf, pluralOf } from "./unit.ts";
import type { Words } from "./words.ts";

/** What is said around the parts of a whole, in whichever form they are drawn. */
export function describeThemes(themes: Themes, filter: Filter): Words {
  const { division, quoted, sources } = themes;
  if (!division && quoted.length > 0) return describeQuoted(themes);
  const drawing = drawingOf(themes, filter);
  const title = division
    ? titleOf(division)
    : `No counts divided by ${filter.dimension ?? "theme"}`;
  return {
    title,
    subtitle: division ? subtitleOf(division, rowsOf(themes)) : "",
    notes: [...(division ? noteDrawing(drawing, { division, filter }) : []), ...noteQuoted(quoted)],
    source: describeSources(sources),
    alt: `${title}. ${describeDrawing(drawing)}`,
  };
}

/** A collection of which only percentages were printed. */
function describeQuoted({ collection, quoted, sources }: Themes): Words {
  const title = `${collection?.title ?? "All collections"}: shares printed without counts`;
  const who = collection
    ? `${capitalise(collection.population)}, counted by ${collection.collector}.`
    : "";
  return {
    title,
    subtitle: who,
    notes: [quotedMarksNote],
    source: describeSources(sources),
    alt: `${title}. ${capitalise(listQuoted(quoted))}.`,
  };
}

const rowsOf = ({ parts }: Themes): Row[] => parts.flatMap(({ line }) => line.drawn);

/** The collection without its dates, what it divides where the title does not say, and by what. */
function titleOf({ collection, dimension, whole }: Division): string {
  const base = collection.title.replace(/,[^,]*\d{4}[^,]*$/, "");
  const [units = "", ...within] = (whole.label.split(": ")[1] ?? "").split(", ");
  const head = whole.unit.split(" ").at(-1) ?? whole.unit;
  const isSaid = base.toLowerCase().includes(head);
  const narrowed = within.filter((part) => !base.includes(part));
  return [isSaid ? base : `${base}: ${units}`, `by ${dimension}`, ...narrowed].join(", ");
}

/** What is counted, by whom, over which periods, and the wholes that are divided. */
function subtitleOf({ collection, whole }: Division, rows: readonly Row[]): string {
  const periods = [...new Map(rows.map((row) => [row.period, row])).values()].sort(comparePeriods);
  const who = `${capitalise(collection.population)}, counted by ${collection.collector}`;
  return `${[who, reachOf(periods), wholesOf(periods, whole.unit)].filter(Boolean).join("; ")}.`;
}

/** One or two periods by their names, more by the first and the last. */
function reachOf(periods: readonly Row[]): string {
  if (periods.length <= 2) return listOf(periods.map(formatPeriod));
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return "";
  const days = [first.period_start, last.period_end];
  const isNamed = days.includes(null) || first.period_label || last.period_label;
  if (isNamed) return `${formatPeriod(first)} to ${formatPeriod(last)}`;
  return formatReach(days[0] ?? "", days[1] ?? "");
}

/** The wholes one by one where they are few, else their sum where no two share a day. */
function wholesOf(periods: readonly Row[], unit: string): string {
  const known = periods.flatMap(({ n, n_relation }) => (n_relation === "=" && n ? n : []));
  if (known.length < periods.length) return "";
  const counts = known.map((n) => n.toLocaleString("en"));
  if (known.length <= 2) return `${counts.join(" and ")} ${pluralOf(unit)}`;
  const isApart = periods.every((row, index) => {
    const before = periods[index - 1]?.period_end;
    return !before || !row.period_start || row.period_start > before;
  });
  const sum = known.reduce((all, n) => all + n, 0);
  return isApart ? `${countOf(sum, unit)} in all` : "";
}
