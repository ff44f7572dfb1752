import type { QuotedShare } from "../../db/catalogue.ts";
import { formatNumber } from "./number.ts";
import { formatSpan } from "./period.ts";

/** As many as a note can list; a table has them all. */
const listedMost = 8;

/** Percentages that sources print without counts, as they print them; never turned into counts. */
export function noteQuoted(quoted: readonly QuotedShare[]): string[] {
  if (quoted.length === 0) return [];
  const listed = quoted.slice(0, listedMost).map(quote);
  const rest = quoted.length - listed.length;
  const more = rest > 0 ? `; and ${rest} more, in the table` : "";
  return [`Printed as percentages without counts: ${listed.join("; ")}${more}.`];
}

function quote({ categories, relation, percent, period_start, period_end }: QuotedShare): string {
  const words = categories
    .split(";")
    .map((pair) => (pair.split("=")[1] ?? pair).replaceAll("-", " "))
    .join(", ");
  const amount = `${relations[relation]}${formatNumber(percent)}%`;
  return `${words} ${amount} (${formatSpan(period_start, period_end)})`;
}

const relations = { "=": "", ">": "more than ", "<": "less than ", "~": "about " } as const;
