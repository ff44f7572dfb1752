import { type Mention, parseSentence } from "../../db/mentions.ts";
import type { Row } from "../../db/row.ts";
import { formatDecimal, formatShare, formatShareRange } from "../stats/format.ts";
import { sum } from "../stats/special/sum.ts";
import { wilson } from "../stats/wilson.ts";
import { formatNumber, wordOf } from "./number.ts";

/** The observations of a series, in the order of their periods. */
export type Rows = (series: string) => readonly Row[];

/** A sentence with its numbers, and the observations that would be needed and are not there. */
export type Filled = { text: string; missing: string[] };

/** Fills in the numbers that a sentence names; one that is not known is said to be. */
export function fillSentence(sentence: string, rows: Rows): Filled {
  const missing: string[] = [];
  const pieces = (parseSentence(sentence) ?? [{ words: sentence }]).map((piece) => {
    if ("words" in piece) return piece.words;
    const text = numberOf(piece.mention, rows);
    if (text !== null) return text;
    missing.push(...piece.mention.observations.map(({ series, period }) => `${series}/${period}`));
    return "(no number)";
  });
  return { text: pieces.join(""), missing };
}

function numberOf({ kind, observations: [one, other] }: Mention, rows: Rows): string | null {
  if (!one) return null;
  const own = rows(one.series);
  const first = own.find(({ period }) => period === one.period);
  if (!first || first.value === null) return null;
  if (kind === "value") return `${wordOf(first.relation)}${formatNumber(first.value)}`;
  if (kind === "n") return first.n === null ? null : formatNumber(first.n);
  if (kind === "share" || kind === "interval") return shareOf(first, kind);
  const last = other && rows(other.series).find(({ period }) => period === other.period);
  if (!last) return null;
  if (kind === "change") return changeOf(first, last);
  if (first.series !== last.series) return null;
  const run = own.slice(own.indexOf(first), own.indexOf(last) + 1);
  return kind === "sum" ? sumOf(run, first) : partOf(run, first);
}

const isExact = ({ value, relation }: Row): boolean => value !== null && relation === "=";

/** Exact numbers of both the part and its whole, of which there is at least one. */
const isShare = (row: Row): boolean =>
  isExact(row) && row.n_relation === "=" && (row.n ?? 0) > 0 && (row.value ?? 0) <= (row.n ?? 0);

function shareOf(row: Row, kind: "share" | "interval"): string | null {
  if (!isShare(row)) return null;
  const [x, n] = [row.value ?? 0, row.n ?? 0];
  if (kind === "share") return formatShare(x, n);
  const limits = wilson(x, n);
  return limits && formatShareRange(limits.lower, limits.upper);
}

/** The verb with the number, so that they cannot disagree: `fell 62.4%`. */
function changeOf(first: Row, last: Row): string | null {
  if (!isExact(first) || !isExact(last)) return null;
  const [from, to] = [first.value ?? 0, last.value ?? 0];
  if (from === to) return "did not change";
  if (from === 0) return "rose from none";
  const percent = formatDecimal((100 * Math.abs(to - from)) / from);
  return `${to < from ? "fell" : "rose"} ${percent}%`;
}

function sumOf(run: readonly Row[], { period_type: type }: Row): string | null {
  const own = run.filter((row) => row.period_type === type);
  if (own.length === 0 || !own.every((row) => isExact(row) && row.measure === "count")) return null;
  return formatNumber(sum(own.map(({ value }) => value ?? 0)));
}

/** `131 of 1,485 (8.8%)`, pooled over the periods. */
function partOf(run: readonly Row[], { period_type: type }: Row): string | null {
  const own = run.filter((row) => row.period_type === type);
  if (own.length === 0 || !own.every(isShare)) return null;
  const [x, n] = [sum(own.map(({ value }) => value ?? 0)), sum(own.map((row) => row.n ?? 0))];
  return `${formatNumber(x)} of ${formatNumber(n)} (${formatShare(x, n)})`;
}
