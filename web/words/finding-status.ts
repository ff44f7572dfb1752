import type { Revision } from "../../db/ledger.ts";
import type { Counted, FindingReading, NumberChange } from "../findings.ts";
import { formatNumber } from "./number.ts";
import { formatDate } from "./period.ts";

/** What became of a finding, after the one word for it. */
export function describeStatus(
  { status, finding, changes, added, withdrawn }: FindingReading,
  shown: Pick<Revision, "number">,
): string {
  if (withdrawn) {
    const { number, date, reason } = withdrawn;
    return `In revision ${number}, ${formatDate(date)}: ${reason}${reason.endsWith(".") ? "" : "."}`;
  }
  const more = added > 0 ? ` ${said(added, "number")} came to its view since.` : "";
  if (status === "stale") {
    const what = changes.length > 0 ? said(changes.length, "number") : "The view behind it";
    return `${what} changed since revision ${finding.revision}, to which it is pinned.${more}`;
  }
  return finding.revision === shown.number
    ? `It rests on revision ${finding.revision}, which is shown.`
    : `In revision ${shown.number} its numbers are what they were in revision ${finding.revision}.${more}`;
}

/** `93 of 922 is now 94 of 922`. */
export const describeNumberChange = ({ before, after }: NumberChange): string =>
  after === null
    ? `${countedWords(before)} was withdrawn`
    : `${countedWords(before)} is now ${countedWords(after)}`;

function countedWords(counted: Counted | null): string {
  if (!counted || counted.value === null) return "no number";
  const value = formatNumber(counted.value);
  return counted.n === null ? value : `${value} of ${formatNumber(counted.n)}`;
}

const said = (n: number, noun: string): string =>
  n === 1 ? `One ${noun}` : `${formatNumber(n)} ${noun}s`;
