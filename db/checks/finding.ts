import type { Remark } from "../catalogue.ts";
import type { Snapshot } from "./snapshot.ts";

/** `ok` says that the two numbers agree: such a finding is a passed control and never reported. */
export type Severity = Remark["severity"];

/** A number, a bound such as `>700`, a day, or a word where there is no number; null if nothing. */
export type CheckValue = number | string | null;

/**
 * What a rule says of one subject (the id of a series or a source) and its periods (their ids): the
 * two values it compared, and a sentence for a reader.
 */
export type CheckFinding = {
  kind: string;
  subject: string;
  periods: string[];
  expected: CheckValue;
  found: CheckValue;
  severity: Severity;
  message: string;
};

export type Reported = CheckFinding & { rule: string };

/**
 * A rule answers for the kinds of remark it names. `isUnordered` marks rules that set two numbers
 * side by side without holding either for the right one.
 */
export type Rule = {
  name: string;
  kinds: readonly string[];
  find: (snapshot: Snapshot) => CheckFinding[];
  isUnordered?: true;
};
