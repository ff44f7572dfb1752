import type { Collection } from "../catalogue.ts";
import { lastDayOfMonth } from "../day.ts";
import type { Row } from "../row.ts";
import type { CheckFinding } from "./finding.ts";
import { groupBy } from "./groups.ts";
import { periodWords, valueWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";
import { boundOf, canAgree } from "./value.ts";

type Counted = { row: Row; by: Collection };

/**
 * Two collectors who counted the output of one actor by the same categories in the same period (a
 * partial month goes with its month). The units are the same, or one qualifies the other, as
 * `claimed operation` does `operation`: then the populations differ. Each of the two is reported
 * with the value of the other; neither is held for right. Reads the ledger only.
 */
export function twoCollectors({ rows, collections }: Snapshot): CheckFinding[] {
  const known = new Map(collections.map((each) => [each.id, each]));
  const counted = rows.flatMap((row) => {
    const by = known.get(row.collection);
    return by && row.value !== null && row.period_start !== null ? [{ row, by }] : [];
  });
  return [...groupBy(counted, keyOf).values()].flatMap((group) =>
    group.flatMap((own) => group.flatMap((other) => compare(own, other))),
  );
}

const keyOf = ({ row, by }: Counted): string =>
  [by.actor, row.measure, row.categories, ...monthOf(row)].join("|");

/** The first and last day of a period, of its whole month if it is a partial one. */
function monthOf({ period_type: type, period_start: first, period_end: last }: Row): string[] {
  const month = (last ?? "").slice(0, 7);
  const isCut = type === "partial-month" && first?.startsWith(month);
  return isCut ? [`${month}-01`, lastDayOfMonth(month)] : [first ?? "", last ?? ""];
}

function compare(own: Counted, other: Counted): CheckFinding[] {
  const kind = kindOf(own.row.unit, other.row.unit);
  if (own.by.collector === other.by.collector || !kind) return [];
  const [found, expected] = [boundOf(own.row), boundOf(other.row)];
  const mine = `${valueWords(found)} (${own.by.collector})`;
  const theirs = `${valueWords(expected)} (${other.by.collector})`;
  const agrees = found === expected;
  return [
    {
      kind,
      subject: own.row.series,
      periods: [own.row.period],
      expected,
      found,
      severity: agrees ? "ok" : canAgree(own.row, other.row) ? "info" : "warning",
      message: `${periodWords(own.row)}: ${mine} against ${theirs}; never join or add them`,
    },
  ];
}

function kindOf(a: string, b: string): "two-collectors" | "two-populations" | null {
  if (a === b) return "two-collectors";
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.endsWith(` ${short}`) && !long.includes(" of ") ? "two-populations" : null;
}
