import { daysCovered } from "../../db/period.ts";
import type { PrintedNumber } from "../../db/queries/printed.ts";
import { formatDecimal } from "../stats/format.ts";
import { formatNumber } from "./number.ts";
import { formatPeriod, formatWhen } from "./period.ts";
import { capitalise } from "./sentence.ts";

/** A printed number and the one that the counts give, in a sentence with both. */
export function describePrinted(printed: PrintedNumber): string {
  const { what, counts, expected, found, message } = printed;
  const [first, last] = [counts[0], counts.at(-1)];
  if (!first || !last || what === "parts") return `${capitalise(message)}.`;
  const [given, said] = [Number(expected), Number(found)];
  if (what === "change") {
    const from = `from ${countOf(first)} ${formatWhen(first)} to ${countOf(last)} ${formatWhen(last)}`;
    return `${percent(said, 0)} is printed; ${from} is ${percent(given, 1)}.`;
  }
  if (what === "rate") {
    const days = `${countOf(first)} ${formatWhen(first)}, ${daysCovered(first) ?? 0} days`;
    const rate = formatDecimal(given, { decimals: 2 });
    return `${formatNumber(said)} a day is printed; ${days}, is ${rate} a day.`;
  }
  const [sum, total] = printed.kind === "sum-mismatch" ? [given, said] : [said, given];
  const span = `${formatPeriod(first)} to ${formatPeriod(last)}`;
  return `A total of ${formatNumber(total)} is printed; the ${counts.length} periods from ${span} add to ${formatNumber(sum)}.`;
}

/** Whether the two agree, in a word; a part that no source names is no contradiction. */
export function verdictOf({ severity, what }: PrintedNumber): "Agree" | "Differ" | "Rest unnamed" {
  if (severity === "ok") return "Agree";
  return what === "parts" && severity === "info" ? "Rest unnamed" : "Differ";
}

const countOf = ({ value }: { value: number | null }): string => formatNumber(value ?? 0);

/** `−74%`, with as many decimals as asked for. */
const percent = (number: number, decimals: number): string =>
  `${formatDecimal(number, { decimals, signed: true })}%`;
