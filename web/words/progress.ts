import { formatNumber } from "./number.ts";

/** How far work is: rows that are read, rows that are compared, numbers that are written. */
export type Advance = {
  stage: "begun" | "read" | "compared" | "written";
  done: number;
  total: number;
};

/** What goes on, as the head of a page and as a sentence with the counts. */
export function progressWords({ stage, done, total }: Advance): { title: string; words: string } {
  const [some, all] = [formatNumber(done), formatNumber(total)];
  if (stage === "begun") {
    return { title: "One moment", words: "The ledger is asked what would change." };
  }
  if (stage === "compared") {
    return {
      title: "Looking what would change",
      words: `${all} rows are compared with the ledger.`,
    };
  }
  if (stage === "read") {
    const words = total === 0 ? "The file is being opened." : `${some} of ${all} rows are read.`;
    return { title: "Reading the file", words };
  }
  const words =
    done === total
      ? `All ${all} numbers are written and checked.`
      : `${some} of ${all} numbers are written.`;
  return { title: "Recording the numbers", words };
}
