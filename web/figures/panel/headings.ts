import { addDays, timeOf } from "../../../db/day.ts";
import type { Span } from "../../gaps.ts";
import type { Role } from "../../palette.ts";
import { formatShortSpan, formatSpan } from "../../words/period.ts";
import { describeAxis } from "../../words/quantity.ts";
import type { Break } from "./breaks.ts";
import type { Frame } from "./frame.ts";
import { type Anchor, type Box, boxOf, type Label, notePx, place, rowPx } from "./room.ts";
import { wrap } from "./wrap.ts";

export type Headed = { breaks: readonly Break[]; hatches: readonly Span[]; taken: readonly Box[] };

/** What is written in the rows at the top: the unit, the breaks, what was not collected. */
export function headings(frame: Frame, { breaks, hatches, taken }: Headed): Label[] {
  const unit = { text: describeAxis(frame.panel), x: 0, y: frame.top + 9 };
  const labels: Label[] = [{ ...unit, size: notePx, fill: "muted" }];
  const inside = { left: 0, right: frame.width, top: frame.top - 2, bottom: frame.bottom };
  const ways = [
    ...breaks.map((each) => breakWays(frame, each)),
    ...hatches.map((each) => hatchWays(frame, each)),
  ];
  for (const way of ways) {
    labels.push(...place(way, [...taken, ...labels.map(boxOf)], inside));
  }
  return labels;
}

const gapPx = 8;
const rowsMost = 3;

/** To the right of the rules in as few rows as fit, else to their left, else one word. */
function* breakWays({ top, width }: Frame, { x, note }: Break): Generator<Label[]> {
  for (const text of [note, "Break"]) {
    for (const side of sidesOf({ from: x, to: x, width })) {
      for (const part of [1, 0.7, 0.5, 0.35]) {
        const lines = wrap(text, side.room * part, { size: notePx });
        yield* blocks(lines, { ...side, top, fill: "red" });
      }
    }
  }
}

/** To the left of the hatch, else to its right, with the months in full or short. */
function* hatchWays({ top, width, x }: Frame, { first, last }: Span): Generator<Label[]> {
  const [from, to] = [x(new Date(timeOf(first))), x(new Date(timeOf(addDays(last, 1))))];
  for (const span of [formatSpan(first, last), formatShortSpan(first, last)]) {
    for (const side of sidesOf({ from, to, width }).reverse()) {
      yield* blocks(["Not collected", span], { ...side, top, fill: "muted" });
    }
  }
}

type Side = { x: number; anchor: Anchor; room: number };

const sidesOf = ({ from, to, width }: { from: number; to: number; width: number }): Side[] => [
  { x: to + gapPx, anchor: "start", room: width - to - gapPx },
  { x: from - gapPx, anchor: "end", room: from - gapPx },
];

/** Some lines of text from the first row down, or from the second or third. */
function* blocks(
  lines: readonly string[],
  { x, anchor, top, fill }: Side & { top: number; fill: Role },
): Generator<Label[]> {
  for (let row = 0; row + lines.length <= rowsMost; row++) {
    yield lines.map((text, index) => {
      return { text, x, y: top + 9 + (row + index) * rowPx, size: notePx, anchor, fill };
    });
  }
}
