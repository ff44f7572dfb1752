import type { QuotedShare } from "../../db/catalogue.ts";
import { formatNumber } from "./number.ts";
import { formatSpan } from "./period.ts";

/** As many as a note can list; a table has them all. */
const listedMost = 8;

/** Percentages that sources print without counts, as they print them; never turned into counts. */
export const noteQuoted = (quoted: readonly QuotedShare[]): string[] =>
  quoted.length === 0 ? [] : [`Printed as percentages without counts: ${listQuoted(quoted)}.`];

/** The same, one after the other. */
export function listQuoted(quoted: readonly QuotedShare[]): string {
  const listed = quoted.slice(0, listedMost).map(quote);
  const rest = quoted.length - listed.length;
  return `${listed.join("; ")}${rest > 0 ? `; and ${rest} more, in the table` : ""}`;
}

/** `medium=picture;theme=military` as `picture, military`. */
export const nameQuoted = ({ categories }: QuotedShare): string =>
  categories
    .split(";")
    .map((pair) => (pair.split("=")[1] ?? pair).replaceAll("-", " "))
    .join(", ");

/** What a figure of nothing but such percentages says of its marks. */
export const quotedMarksNote =
  "Hollow marks are percentages printed without the count behind them: they have no interval, and no count is computed from them. An arrow marks a printed bound.";

function quote(share: QuotedShare): string {
  const { relation, percent, denominator, period_start, period_end } = share;
  const amount = `${relations[relation]}${formatNumber(percent)}%`;
  const whole = denominator === null ? "" : ` of ${formatNumber(denominator)}`;
  return `${nameQuoted(share)} ${amount}${whole} (${formatSpan(period_start, period_end)})`;
}

const relations = { "=": "", ">": "more than ", "<": "less than ", "~": "about " } as const;
