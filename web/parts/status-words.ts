import { type Status, statuses } from "../../db/status.ts";

/** What stands in a table where there is no number. */
const missing: Partial<Record<Status, string>> = {
  L: "not collected",
  M: "cannot exist",
  O: "missing",
  Q: "withheld",
  S: "special event",
};

export const missingWord = (status: Status): string => missing[status] ?? "missing";

/** The mark of a status under a table, in a word or two; the note says the rest. */
const brief: Partial<Record<Status, string>> = {
  B: "break",
  D: "definition differs",
  E: "estimated or rebuilt",
  P: "not complete",
  U: "known from a retelling only, or fails a check",
  V: "not yet checked",
};

/** What a number's status and its note tell the reader; null where there is nothing to tell. */
export function caution({ status, note }: { status: Status; note: string | null }): string | null {
  const word = brief[status];
  if (!word) return null;
  if (!note) return statuses[status];
  const [first = ""] = note.toLowerCase().split(/\W/);
  const isSaid = word.split(" ").includes(first);
  return isSaid ? lowerFirst(note) : `${word}: ${lowerFirst(note)}`;
}

/** A sentence taken into another: its first letter small, unless the word is a name. */
function lowerFirst(sentence: string): string {
  const plain = sentence.replace(/\.$/, "");
  return /^(Break|Data|Month|Lower|Printed|Rebuilt|Read)\b/.test(plain)
    ? plain.charAt(0).toLowerCase() + plain.slice(1)
    : plain;
}
