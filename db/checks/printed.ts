import type { Remark } from "../catalogue.ts";
import { type Mark, parseLead, parseMark, parseSources } from "./words.ts";

/**
 * A number that a source prints and the ledger does not hold, taken from the words of a remark: a
 * change, a rate, a total or a second value. The other number of the remark is left out on purpose,
 * so that no rule can read what it should derive.
 */
export type Printed = {
  kind: string;
  subject: string;
  text: string;
  mark: Mark;
  /** The days that the note of the remark begins with. */
  days: { first: string; last: string } | null;
  sources: string[];
};

/** What a remark says was printed; null where that is not one plain number. */
export function printedOf({ kind, subject, expected, found, note }: Remark): Printed | null {
  const text = totals.has(kind) ? expected : found;
  const mark = text === null ? null : parseMark(text);
  if (text === null || !mark) return null;
  return { kind, subject, text, mark, days: parseLead(note), sources: parseSources(note) };
}

/** Kinds of remark whose printed number is the total that the parts should have reached. */
const totals: ReadonlySet<string> = new Set(["parts-below-total"]);
