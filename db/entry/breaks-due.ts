import { readRemarks, type State } from "../catalogue.ts";
import { breakDue } from "../edit/breaks.ts";
import type { Defect } from "../refusal.ts";
import type { Row } from "../row.ts";
import type { Placed } from "./entry.ts";

/**
 * The first new number of a series whose rule of counting changed, where it does not bear status B.
 * The rule changed when its remark was recorded; a number with B recorded since settles it.
 */
export function breaksDue(
  state: State,
  rows: readonly Row[],
  entries: readonly Placed[],
): Defect[] {
  const fresh = entries.filter(({ before }) => before === null);
  const series = [...new Set(fresh.map(({ words }) => `${words.series}`))];
  const due = readRemarks(state, series).filter(({ kind }) => kind === breakDue);
  return due.flatMap(({ subject, recorded_in, note }) => {
    const own = fresh.filter(({ words }) => words.series === subject);
    const isSettled =
      own.some(({ words }) => words.status === "B") ||
      rows.some(
        (row) => row.series === subject && row.status === "B" && row.revision >= recorded_in,
      );
    const [first] = [...own].sort((a, b) => (`${a.words.period}` < `${b.words.period}` ? -1 : 1));
    if (isSettled || !first) return [];
    const { row, column, words } = first;
    const message = `${words.period}: ${note ?? ""} Give this number status B in the grid, or tick the warning if it was counted by the old rule.`;
    return [{ code: "BREAK_DUE", row, column, value: String(words.value ?? ""), message }];
  });
}
