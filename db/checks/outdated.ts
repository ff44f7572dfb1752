import { lastDay } from "../day.ts";
import type { Row } from "../row.ts";
import type { CheckFinding } from "./finding.ts";
import type { Printed } from "./printed.ts";
import { periodWords, valueWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";
import { boundOf, isDated } from "./value.ts";

/**
 * A value that a source prints although a newer one was known when it was published. The printed
 * value and the source come from a remark, both values and the day of publication from the ledger.
 */
export function outdated({ printed, rows, sources }: Snapshot): CheckFinding[] {
  const published = new Map(sources.map((source) => [source.id, source.published]));
  return printed
    .filter(({ kind }) => kind === "outdated")
    .flatMap((value) => {
      const date = published.get(value.sources[0] ?? "");
      const own = rows.filter(({ series }) => series === value.subject).filter(isDated);
      const known = date ? own.filter(({ period_end }) => period_end <= lastDay(date)) : [];
      return compare(value, known);
    });
}

function compare({ kind, subject, mark }: Printed, known: readonly Row[]): CheckFinding[] {
  const found = boundOf({ value: mark.number, relation: mark.bound });
  const newest = known.at(-1);
  const old = known.findLast((row) => boundOf(row) === found);
  if (!newest || !old) return [];
  const expected = boundOf(newest);
  const since = `since ${periodWords(newest)} it is ${valueWords(expected)}`;
  return [
    {
      kind,
      subject,
      periods: [newest.period],
      expected,
      found,
      severity: old === newest ? "ok" : "warning",
      message: `${valueWords(found)} is printed, the value of ${periodWords(old)}; ${since}`,
    },
  ];
}
