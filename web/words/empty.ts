import type { Filter } from "../../db/parameters.ts";
import { formatRange } from "../../db/period.ts";
import type { Row } from "../../db/row.ts";
import { noRate } from "./none.ts";
import { formatNumber } from "./number.ts";
import { formatReach } from "./period.ts";

/** What there would be without what was asked: in any time, in any kind of period. */
export type Left = {
  rows: readonly Row[];
  others: readonly Row[];
  /** What is there as it was asked for, though it has no share or rate. */
  drawn: readonly Row[];
};

/** Why a figure is empty: what of the address left nothing, and what there is without it. */
export function describeEmpty({ rows, others, drawn }: Left, filter: Filter): string {
  const { time, period, value, rev } = filter;
  const known = rows.filter(isKnown);
  if (drawn.some(isKnown)) return describeUnfit(value);
  if (time) return `No number lies wholly inside time=${formatRange(time)}.${thereAre(known)}`;
  if (period) return `No number has period=${period}.${thereAre(others.filter(isKnown))}`;
  if (rev) return `At rev=${rev} no number of this was known yet.`;
  return "The ledger holds no number for this. That is not a zero.";
}

/** Why numbers that are known are not drawn. */
function describeUnfit(value: Filter["value"]): string {
  if (value === "rate") return `Nothing can be drawn with value=rate. ${noRate}`;
  const asked = value ? ` with value=${value}` : "";
  return `Nothing can be drawn${asked}: no exact whole of these numbers is known, so there is no share.`;
}

const isKnown = ({ value }: Row): boolean => value !== null;

function thereAre(rows: readonly Row[]): string {
  const days = rows.flatMap(({ period_start: first, period_end: last }) =>
    first && last ? [first, last] : [],
  );
  const n = rows.length;
  const [first, last] = [days.sort()[0], days.at(-1)];
  const reach = first && last ? `: ${formatReach(first, last)}` : "";
  if (n === 0) return "";
  return ` Without it there ${n === 1 ? "is 1 number" : `are ${formatNumber(n)} numbers`}${reach}.`;
}
