import type { CheckFinding } from "./finding.ts";
import type { Printed } from "./printed.ts";
import { type Told, toldBeside } from "./retellings.ts";
import { numberWords, periodWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * A source that prints a number of which a source of the same origin gives two neighbouring digits
 * the other way round. The printed number comes from a remark, the other from the ledger.
 */
export function transposedDigits(snapshot: Snapshot): CheckFinding[] {
  return snapshot.printed
    .filter(({ kind, mark }) => kind === "transposed-digits" && mark.bound === null)
    .flatMap((printed) => {
      const told = toldBeside(printed, snapshot).find(
        ({ value, relation }) =>
          value !== null && relation === "=" && isTransposed(value, printed.mark.number),
      );
      return told ? [compare(printed, told)] : [];
    });
}

function isTransposed(a: number, b: number): boolean {
  const [digits, other] = [String(a), String(b)];
  const at = [...digits].findIndex((digit, index) => digit !== other[index]);
  if (at < 0) return false;
  const swapped = `${digits.slice(0, at)}${digits[at + 1] ?? ""}${digits[at] ?? ""}`;
  return swapped + digits.slice(at + 2) === other;
}

function compare({ kind, subject, mark }: Printed, told: Told): CheckFinding {
  const named = `${periodWords(told)}: ${numberWords(mark.number)} is printed`;
  return {
    kind,
    subject,
    periods: [told.period],
    expected: told.value,
    found: mark.number,
    severity: "error",
    message: `${named}, ${numberWords(told.value ?? 0)} elsewhere: two digits are swapped`,
  };
}
