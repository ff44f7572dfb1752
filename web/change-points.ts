import type { Row } from "../db/row.ts";
import type { Regular } from "./regular.ts";
import { changePointsBinomial } from "./stats/change-points-binomial.ts";
import { changePointsPath } from "./stats/change-points-path.ts";
import { changePointsPoisson } from "./stats/change-points-poisson.ts";
import { sum } from "./stats/special/sum.ts";

/** A run of periods with one level: what is counted over what it is counted of, both summed. */
export type Segment = { rows: Row[]; count: number; days: number; n: number | null };

/**
 * Where a series falls into runs of one level each; `explained` is the share of the deviance that
 * one, two and three breaks would explain, null where that is not known.
 */
export type Division = { segments: Segment[]; phi: number; explained: number[] };

/** The runs of a series of counts, by exact partitioning with a penalty of 3 ln n. */
export function divideCounts({ rows, days }: Regular, phi: number): Division {
  const counts = rows.map((row) => row?.value ?? null);
  const found = changePointsPoisson(counts, { exposure: days, phi });
  const path = changePointsPath(counts, { exposure: days });
  const whole = path[0]?.deviance ?? 0;
  const explained = path.slice(1).map(({ deviance }) => (whole > 0 ? 1 - deviance / whole : 0));
  return { segments: segmentsOf(rows, days, found?.segments ?? []), phi, explained };
}

/** The runs of a share, the parts and the wholes of each pooled. */
export function divideShares(rows: readonly (Row | null)[], phi: number): Division {
  const counts = rows.map((row) => row?.value ?? null);
  const wholes = rows.map((row) => row?.n ?? null);
  const found = changePointsBinomial(counts, wholes, { phi });
  return { segments: segmentsOf(rows, [], found?.segments ?? []), phi, explained: [] };
}

function segmentsOf(
  rows: readonly (Row | null)[],
  days: readonly (number | null)[],
  found: readonly { start: number }[],
): Segment[] {
  return found.map(({ start }, at) => {
    const end = found[at + 1]?.start ?? rows.length;
    const own = rows.slice(start, end).flatMap((row) => row ?? []);
    return {
      rows: own,
      count: sum(own.map(({ value }) => value ?? 0)),
      days: sum(days.slice(start, end).map((each) => each ?? 0)),
      n: own.every(({ n }) => n !== null) ? sum(own.map(({ n }) => n ?? 0)) : null,
    };
  });
}

/** The level of a run in the quantity drawn: per period, per day, or as a share of 1. */
export function levelOf({ rows, count, days, n }: Segment, quantity: string): number | null {
  if (quantity === "share") return n ? count / n : null;
  return quantity === "rate" ? (days ? count / days : null) : count / rows.length;
}
