import { concat } from "../../db/concat.ts";
import { comparePeriods, isAdjacent, type PeriodType } from "../../db/period.ts";
import type { Line } from "../../db/queries/lines.ts";
import type { Panel } from "../panels.ts";
import { formatPeriod, formatReach } from "./period.ts";
import { unitOfWhole } from "./quantity.ts";
import { capitalise, listOf } from "./sentence.ts";
import { countOf, pluralOf } from "./unit.ts";

/** What is shown, in a few words: one collection by its title, several by their number. */
export function titleTrends(panels: readonly Panel[]): string {
  const lines = linesOf(panels);
  const [line, ...others] = lines;
  if (!line) return "No series to draw";
  const collections = new Set(lines.map(({ collection }) => collection.id)).size;
  if (collections > 1) return `${lines.length} series of ${collections} collections`;
  const base = line.collection.title.replace(/,[^,]*\d{4}[^,]*$/, "");
  const isShare = panels.every(({ quantity }) => quantity === "share");
  const what = others.length === 0 ? tailOf(line, base) : [];
  const share = isShare ? [`share of ${pluralOf(unitOfWhole(line.series.whole))}`] : [];
  const tail = [...(isShare ? what.filter((part) => part !== unitOf(line)) : what), ...share];
  return `${base}${tail.length > 0 ? ": " : ""}${tail.join(", ")}${rhythmOf(lines)}`;
}

/** What is counted, by whom, over which days, and how many in all where they add up. */
export function subtitleTrends(panels: readonly Panel[]): string {
  const lines = linesOf(panels);
  const [line] = lines;
  if (!line) return "";
  const collections = new Set(lines.map(({ collection }) => collection.id)).size;
  const { population, collector } = line.collection;
  const by = lines.every(({ series }) => series.measure === "level")
    ? "according to"
    : "counted by";
  const who =
    collections === 1
      ? `${capitalise(population)}, ${by} ${collector}`
      : `Numbers of ${collections} collections, each by its own rules`;
  return `${[who, reachOf(lines), totalOf(lines)].filter(Boolean).join("; ")}.`;
}

const linesOf = (panels: readonly Panel[]): Line[] =>
  panels.flatMap((panel) => panel.lines.map(({ line }) => line));

/** What the label of a series says beyond the title of its collection. */
function tailOf({ series }: Line, title: string): string[] {
  const parts = series.label.split(": ").slice(1).join(": ").split(", ");
  const said = title.toLowerCase();
  const isSaid = (part: string): boolean =>
    part
      .toLowerCase()
      .split(" ")
      .every((word) => said.includes(word));
  return parts.filter((part) => part && !isSaid(part));
}

const unitOf = ({ series }: Line): string => series.label.split(": ").at(1)?.split(", ")[0] ?? "";

const rhythms: Partial<Record<PeriodType, string>> = {
  "gregorian-month": ", by month",
  "hijri-month": ", by hijri month",
  week: ", by week",
  quarter: ", by quarter",
  year: ", by year",
  issue: ", by issue",
};

/** The kind of period, where at least three of it follow each other. */
function rhythmOf(lines: readonly Line[]): string {
  const kinds = new Set(lines.map(({ drawnTypes }) => drawnTypes[0]));
  const [kind] = kinds;
  const isRun = lines.some(({ drawn }) =>
    drawn.some((row, at) => {
      const [a, b] = [drawn[at - 2], drawn[at - 1]];
      return a && b && isAdjacent(a, b) && isAdjacent(b, row);
    }),
  );
  return kinds.size === 1 && kind && isRun ? (rhythms[kind] ?? "") : "";
}

/** The days from the first to the last period, or the two issues or lonely periods. */
function reachOf(lines: readonly Line[]): string {
  const rows = concat(lines.map(({ drawn }) => drawn)).sort(comparePeriods);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return "no numbers";
  const periods = new Map(rows.map((row) => [row.period, row]));
  if (periods.size <= 2) return listOf([...periods.values()].map(formatPeriod));
  const from = rows.find(({ period_start }) => period_start)?.period_start;
  const to = rows.reduce((latest, { period_end: end }) => (end && end > latest ? end : latest), "");
  const isRun = rows.every(({ period_order }) => period_order !== null);
  return !isRun && from && to
    ? formatReach(from, to)
    : `${formatPeriod(first)} to ${formatPeriod(last)}`;
}

const windows: readonly PeriodType[] = ["rolling-3-month", "cumulative", "custom"];

/** The sum of one line of exact counts over periods that share no day. */
function totalOf(lines: readonly Line[]): string {
  const [line, ...others] = lines;
  if (!line || others.length > 0 || line.series.measure === "level") return "";
  const isSum = line.drawn.every(
    ({ relation, value, period_type: type }) =>
      !windows.includes(type) && (value === null || relation === "="),
  );
  const sum = line.drawn.reduce((total, { value }) => total + (value ?? 0), 0);
  return isSum && line.drawn.length > 2 ? `${countOf(sum, line.series.unit)} in all` : "";
}
