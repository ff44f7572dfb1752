import type { CheckFinding } from "./finding.ts";
import { groupBy } from "./groups.ts";
import { numberWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";
import { isDated } from "./value.ts";

/**
 * Series some of whose periods have no days, so that only their order is known. A part is left out
 * where its whole has the same periods. Reads the periods of the ledger only.
 */
export function missingDates({ rows }: Snapshot): CheckFinding[] {
  const own = rows.filter(({ n }) => n === null);
  return [...groupBy(own, (row) => row.series)].flatMap(([subject, group]) => {
    const dated = group.filter(isDated).length;
    if (dated === group.length) return [];
    const named = `${numberWords(dated)} of ${numberWords(group.length)} periods are dated`;
    return [
      {
        kind: "missing-date",
        subject,
        periods: [],
        expected: group.length,
        found: dated,
        severity: "info",
        message: `${named}; the others stand in their order, not in time`,
      },
    ];
  });
}
