import { type Compared, pairChart, splitChart, unitChart } from "../web/figures/comparison.ts";
import type { Sheet } from "../web/figures/sheet.ts";
import { besideWidth, sideBySide, stacked } from "../web/figures/stacked.ts";
import type { CompareWords } from "../web/words/compare.ts";
import { finish, optionsFor } from "./figure.ts";
import type { Frame } from "./view.ts";

/** Narrower than this, a chart has no room beside another. */
const besideLeast = 340;

/** Unit charts, both shares with their difference, and the split: one figure. */
export function composeCompare(compared: Compared, words: CompareWords, frame: Frame): string {
  const notes = [...(words.reasons?.split ? [words.reasons.split] : []), ...words.notes];
  return finish(frame, (sheet) => ({
    words: { ...words, notes },
    panels: [{ svg: draw(compared, words, { frame, sheet }) }],
    footer: frame.footer,
  }));
}

/** One below the other; on a sheet wider than high, what changed at the left and why beside it. */
function draw(
  compared: Compared,
  words: CompareWords,
  { frame, sheet }: { frame: Frame; sheet: Sheet },
): SVGElement {
  const { document } = frame;
  const options = optionsFor(frame, words, sheet);
  const each = besideWidth(options.width);
  const isLow = (sheet.height ?? Number.POSITIVE_INFINITY) < sheet.width;
  const isBeside = isLow && each >= besideLeast;
  const width = isBeside ? each : options.width;
  const why = splitChart(compared, { ...options, id: "s", width });
  const room = why ? { ...options, width } : options;
  const what = [
    unitChart(compared, { ...room, id: "u", isTight: sheet.height !== undefined }),
    pairChart(compared, { ...room, id: "p" }),
  ].flatMap((chart) => chart ?? []);
  if (why === null) return stacked(document, what);
  if (!isBeside) return stacked(document, [...what, why]);
  return sideBySide(document, [stacked(document, what), why], options.width);
}
