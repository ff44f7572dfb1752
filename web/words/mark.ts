import { statuses } from "../../db/status.ts";
import type { Mark } from "../estimate.ts";
import type { Panel } from "../panels.ts";
import { formatNumber, formatRate, wordOf } from "./number.ts";
import { formatPeriod } from "./period.ts";
import { formatInterval, formatValue, unitOfWhole } from "./quantity.ts";
import { countOf, pluralOf } from "./unit.ts";

/** A mark in words: `January 2017: 10.1% (93 of 922 pictures; 95% interval 8.3–12.2)`. */
export function describeMark(mark: Mark, { quantity }: Panel, level: number): string {
  const status = mark.status === "A" ? "" : `; ${statuses[mark.status]}`;
  return `${formatPeriod(mark)}: ${amountOf(mark, quantity, level)}${status}`;
}

function amountOf(mark: Mark, quantity: Panel["quantity"], level: number): string {
  const { value, n, rate, relation, unit, whole } = mark;
  if (value === null) return "no number";
  const range = formatInterval(mark, quantity);
  const interval = range ? `${formatNumber(level * 100)}% interval ${range}` : null;
  if (quantity === "share" && n !== null) {
    const of = `${formatNumber(value)} of ${countOf(n, unitOfWhole(whole))}`;
    return `${formatValue(mark, quantity)} (${[of, interval].filter(Boolean).join("; ")})`;
  }
  if (quantity === "rate" && rate !== null) {
    const a = `${wordOf(relation)}${formatRate(rate)} ${pluralOf(unit)} a day`;
    return `${a} (${[formatNumber(value), interval].filter(Boolean).join("; ")})`;
  }
  return `${wordOf(relation)}${countOf(value, unit)}${interval ? ` (${interval})` : ""}`;
}
