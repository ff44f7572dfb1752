import { type Compared, pairChart, splitChart, unitChart } from "../web/figures/comparison.ts";
import type { CompareWords } from "../web/words/compare.ts";
import { finish, optionsFor, stacked } from "./figure.ts";
import type { Frame } from "./view.ts";

/** Unit charts, both shares with their difference, and the split: one figure. */
export function composeCompare(compared: Compared, words: CompareWords, frame: Frame): string {
  const notes = [...(words.reasons ? [words.reasons.split] : []), ...words.notes];
  return finish(frame, (sheet) => {
    const options = optionsFor(frame, words, sheet);
    const charts = [
      unitChart(compared, { ...options, id: "u" }),
      pairChart(compared, { ...options, id: "p" }),
      splitChart(compared, { ...options, id: "s" }),
    ].flatMap((chart) => chart ?? []);
    const panels = [{ svg: stacked(frame.document, charts) }];
    return { words: { ...words, notes }, panels, footer: frame.footer };
  });
}
