import type { PeriodType } from "../../db/period.ts";
import type { Refusal } from "../trend-test.ts";
import { formatNumber } from "./number.ts";
import { formatPeriod } from "./period.ts";
import { periodWords } from "./trend-notes.ts";

/** Why a series has no trend test, for its reader. */
export function describeRefusal(refusal: Refusal, type: PeriodType | undefined): string {
  const [one, many] = periodWords[type ?? "custom"];
  switch (refusal.reason) {
    case "level":
      return "No trend test: a level is a stock, so each value rests on the one before; the tests are for counts of their own.";
    case "windows":
      return `No trend test: ${many} overlap, so the same things are counted in several of them.`;
    case "issues":
      return "No trend test: issues do not come at even steps of time, so there is no change per month to speak of.";
    case "uneven":
      return "No trend test: these periods do not follow each other at even steps of time.";
    case "no whole":
      return "No trend test of a share: no total is known to take it of.";
    case "broken":
      return `No trend test across a break: what was counted before ${formatPeriod(refusal.at)} is not what is counted since. Each side can be tested by itself.`;
    case "short":
      return `No trend test: ${countWords(refusal.known, one, many)} with an exact number, and at least ${refusal.least} are needed.${two(refusal.known)}`;
    case "sparse":
      return `No trend test: only ${formatNumber(refusal.known)} of the ${formatNumber(refusal.periods)} ${many} between the first and the last have a number.`;
  }
}

const two = (known: number): string =>
  known === 2 ? " Two periods are compared; they are not a trend." : "";

function countWords(n: number, one: string, many: string): string {
  if (n === 0) return `there is no ${one}`;
  return n === 1 ? `there is one ${one}` : `there are ${formatNumber(n)} ${many}`;
}
