import type { Observation } from "../../db/queries/observation.ts";
import { estimate } from "../estimate.ts";
import { formatShare } from "../stats/format.ts";
import { formatNumber, wordOf } from "../words/number.ts";
import { formatInterval, unitOfWhole } from "../words/quantity.ts";
import { capitalise } from "../words/sentence.ts";
import { countOf, pluralOf } from "../words/unit.ts";
import { missingWord } from "./status-words.ts";

type Asked = Parameters<typeof estimate>[1];

/** A number in a sentence: `93 of 922 pictures: 10.1% (95% interval 8.3–12.2).` */
export function observationWords({ row, series }: Observation, asked: Asked): string {
  if (!row) return "This number was withdrawn.";
  const { value, n, relation } = row;
  if (value === null) return `${capitalise(missingWord(row.status))}. That is not a zero.`;
  const [mark] = estimate([row], { ...asked, value: "share", interval: "wilson" });
  if (n === null || !mark || mark.share === null) {
    return `${capitalise(wordOf(relation))}${countOf(value, series.unit)}.`;
  }
  const whole = pluralOf(unitOfWhole(row.whole));
  const interval = `${formatNumber(100 * asked.level)}% interval ${formatInterval(mark, "share")}`;
  return `${formatNumber(value)} of ${formatNumber(n)} ${whole}: ${formatShare(value, n)} (${interval}).`;
}
