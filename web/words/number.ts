import type { Relation } from "../../db/row.ts";
import { formatDecimal } from "../stats/format.ts";

/** A number with thousands parted by commas and at most one decimal: `1,316`, `90.5`. */
export function formatNumber(value: number): string {
  const digits = formatDecimal(value, { decimals: Number.isInteger(value) ? 0 : 1 });
  const [whole = "", part] = digits.replace(/\.0$/, "").split(".");
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part ? `${parted}.${part}` : parted;
}

/** A number of things a day: more decimals the smaller it is. */
export const formatRate = (rate: number): string =>
  rate >= 100
    ? formatNumber(Math.round(rate))
    : formatDecimal(rate, { decimals: rate >= 10 ? 1 : 2 });

/** The sign that is written before a value that is not exact. */
export const signOf = (relation: Relation | null): string =>
  relation === null || relation === "=" ? "" : relation;

const relationWords = { "=": "", ">": "over ", "<": "under ", "~": "about " } as const;

/** The same in words, with the space that follows. */
export const wordOf = (relation: Relation | null): string => relationWords[relation ?? "="];
