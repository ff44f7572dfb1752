import type { Source } from "../catalogue.ts";
import type { Period } from "../period.ts";
import type { Row } from "../row.ts";
import type { Printed } from "./printed.ts";
import type { Snapshot } from "./snapshot.ts";

/** A value of the ledger, held now or once, that a source of the same origin gives. */
export type Told = Pick<Row, "value" | "relation" | "period" | "source"> & Period;

/**
 * What the ledger holds, or once held, from sources with the same origin as the one that prints a
 * number (both repeat one source, or one repeats the other), in the period that the remark names.
 */
export function toldBeside(
  { subject, days }: Printed,
  { rows, superseded, sources }: Snapshot,
): Told[] {
  const origin = originsOf(sources);
  const own = origin(subject);
  return [...superseded, ...rows].filter(
    ({ source, period_start, period_end }) =>
      own !== null &&
      origin(source) === own &&
      (!days || (period_start === days.first && period_end === days.last)),
  );
}

function originsOf(sources: readonly Source[]): (id: string) => string | null {
  const parents = new Map(sources.map(({ id, derived_from }) => [id, derived_from]));
  return (id) => {
    const seen = new Set<string>();
    let origin = id;
    for (let next = parents.get(id); next && !seen.has(next); next = parents.get(next)) {
      seen.add(next);
      origin = next;
    }
    return parents.has(id) ? origin : null;
  };
}
