import type { Filter } from "../filter.ts";
import { comparePeriods } from "../period.ts";
import type { Defect } from "../refusal.ts";
import type { Row } from "../row.ts";
import type { Themes } from "./themes.ts";

/** The periods of a division, one row each, in order of time. */
export function periodsOf({ parts }: Themes): Row[] {
  const rows = parts.flatMap(({ line }) => [...line.drawn, ...line.others]);
  const known = rows.filter(({ value }) => value !== null);
  return [...new Map(known.map((row) => [row.period, row])).values()].sort(comparePeriods);
}

/** The two periods that an address asks a division for, in order of time, or why there are not two. */
export function periodsAsked(
  periods: readonly Row[],
  { a, b }: Pick<Filter, "a" | "b">,
): { pair: readonly [Row, Row] | null; refusals: Defect[] } {
  const allowed = periods.map(({ period }) => period);
  const refuse = (parameter: string, message: string) => ({
    pair: null,
    refusals: [{ code: "BAD_PARAMETER", parameter, allowed, message }],
  });
  if (!a || !b) return refuse(a ? "b" : "a", `missing ${a ? "b" : "a"}; choose two periods`);
  if (a === b) return refuse("b", `a and b are both ${a}; a period is not compared with itself`);
  const [first, second] = [a, b].map((id) => periods.find(({ period }) => period === id));
  if (!first) return refuse("a", `no numbers for ${a} here; it has ${named(allowed)}`);
  if (!second) return refuse("b", `no numbers for ${b} here; it has ${named(allowed)}`);
  const isOrdered = comparePeriods(first, second) <= 0;
  return { pair: isOrdered ? [first, second] : [second, first], refusals: [] };
}

/** As many periods as a refusal names. */
const namedMost = 8;

const named = (ids: readonly string[]): string =>
  ids.length <= namedMost
    ? ids.join(", ") || "none"
    : `${ids.slice(0, namedMost - 1).join(", ")} … ${ids.at(-1)}`;
