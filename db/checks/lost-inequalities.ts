import type { CheckFinding } from "./finding.ts";
import type { Printed } from "./printed.ts";
import { type Told, toldBeside } from "./retellings.ts";
import { numberWords, periodWords, valueWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";
import { boundOf } from "./value.ts";

/**
 * A source that prints as an exact number what a source of the same origin gives as a bound. The
 * printed number comes from a remark, the bound from the ledger and its history.
 */
export function lostInequalities(snapshot: Snapshot): CheckFinding[] {
  return snapshot.printed
    .filter(({ kind, mark }) => kind === "lost-inequality" && mark.bound === null)
    .flatMap((printed) => {
      const same = toldBeside(printed, snapshot).filter(
        ({ value }) => value === printed.mark.number,
      );
      const told = same.find(({ relation }) => relation === "<" || relation === ">");
      return told ? [compare(printed, told)] : [];
    });
}

function compare({ kind, subject, mark }: Printed, told: Told): CheckFinding {
  const expected = boundOf(told);
  const named = `${periodWords(told)}: ${numberWords(mark.number)} is printed`;
  return {
    kind,
    subject,
    periods: [told.period],
    expected,
    found: mark.number,
    severity: "warning",
    message: `${named} where the original has ${valueWords(expected)}`,
  };
}
