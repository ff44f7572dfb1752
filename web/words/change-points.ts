import type { Quantity } from "../../db/parameters.ts";
import { type Division, levelOf, type Segment } from "../change-points.ts";
import { formatDecimal, formatShare } from "../stats/format.ts";
import { formatNumber, formatRate } from "./number.ts";
import { formatPeriod } from "./period.ts";
import { listOf } from "./sentence.ts";

/** When a series changed its level, said as exploratory: no p-value and no cause belongs to it. */
export function describeDivision({ segments, phi, explained }: Division, quantity: Quantity) {
  const name = "Change points, exploratory";
  const how = `exact partitioning, penalty 3 ln n, φ = ${formatDecimal(phi)}`;
  const path = pathOf(explained);
  if (segments.length < 2) return { name, text: `none found (${how}).${path}` };
  const changes = segments.slice(1).map((segment, at) => {
    const [before, after] = [segments[at]?.rows.at(-1), segment.rows[0]];
    return before && after ? `between ${formatPeriod(before)} and ${formatPeriod(after)}` : "";
  });
  const levels = segments.map((segment) => levelWords(segment, quantity));
  const text = `a change ${listOf(changes)}; levels ${listOf(levels)} (${how}).${path}`;
  return { name, text };
}

function levelWords(segment: Segment, quantity: Quantity): string {
  const level = levelOf(segment, quantity);
  if (level === null) return "unknown";
  if (quantity === "share") return formatShare(segment.count, segment.n ?? 0) ?? "unknown";
  return quantity === "rate"
    ? `${formatRate(level)} a day`
    : formatNumber(Math.round(level * 10) / 10);
}

const ordinals = ["One break", "two", "three"];

function pathOf(explained: readonly number[]): string {
  const said = explained.map((share, at) => {
    const verb = at === 0 ? " explains " : " ";
    return `${ordinals[at] ?? `${at + 1}`}${verb}${formatShare(share, 1, { decimals: 0 })}`;
  });
  return said.length === 0 ? "" : ` ${listOf(said)} of the deviance.`;
}
