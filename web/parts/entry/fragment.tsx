import { findNumber } from "../../../db/fragment.ts";
import type { GridModel } from "./model.ts";

/** The fragment as it will be kept, with every number of the grid that it holds marked. */
export function MarkedFragment({ model }: { model: GridModel }) {
  const { fragment } = model.sheet.evidence;
  const values = Object.values(model.sheet.cells).flatMap(({ value }) => {
    const plain = value.trim().replaceAll(",", "");
    return /^\d+(\.\d+)?$/.test(plain) ? [Number(plain)] : [];
  });
  const pieces = piecesOf(fragment, values);
  const isAny = fragment.trim() !== "" && values.length > 0;
  return (
    <p class="marked full" id="marked" hidden={!isAny}>
      {isAny && pieces.map(({ text, isNumber }) => (isNumber ? <mark>{text}</mark> : text))}
    </p>
  );
}

/** A text cut where the given numbers stand in it. */
function piecesOf(text: string, values: readonly number[]): { text: string; isNumber: boolean }[] {
  const found = values.flatMap((value) => findNumber(text, value) ?? []);
  const starts = [...found].sort((a, b) => a.start - b.start);
  const pieces: { text: string; isNumber: boolean }[] = [];
  let at = 0;
  for (const { start, end } of starts) {
    if (start < at) continue;
    pieces.push({ text: text.slice(at, start), isNumber: false });
    pieces.push({ text: text.slice(start, end), isNumber: true });
    at = end;
  }
  return [...pieces, { text: text.slice(at), isNumber: false }];
}
