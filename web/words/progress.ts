import { formatNumber } from "./number.ts";

/** How far work is: rows that are read, numbers that are written. */
export type Advance = { stage: "begun" | "read" | "written"; done: number; total: number };

/** What goes on, as the head of a page and as a sentence with the counts. */
export function progressWords({ stage, done, total }: Advance): { title: string; words: string } {
  const [some, all] = [formatNumber(done), formatNumber(total)];
  const isAll = done === total;
  if (stage === "begun") return { title: "One moment", words: "It is being opened." };
  if (stage === "read") {
    const words = isAll
      ? `All ${all} rows are read; they are compared with the ledger.`
      : `${some} of ${all} rows are read.`;
    return { title: "Reading the file", words };
  }
  const words = isAll
    ? `All ${all} numbers are written; the revision gets its hash.`
    : `${some} of ${all} numbers are written.`;
  return { title: "Recording the numbers", words };
}
