import { canvas, type FigureOptions } from "./canvas.ts";
import type { Look } from "./coverage-spans.ts";
import { drawPieces } from "./coverage-strip.ts";
import { hatchPattern } from "./hatch.ts";
import { widthOf } from "./panel/room.ts";
import { rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";

const entries: readonly { look: Look | null; words: string }[] = [
  { look: "complete", words: "complete" },
  { look: "partial", words: "part of the period, or values missing" },
  { look: "estimated", words: "estimated, or known from a retelling only" },
  { look: "zero", words: "none published" },
  { look: "not collected", words: "published, not collected" },
  { look: "running", words: "running total over the span" },
  { look: null, words: "blank: no number seen" },
];

const swatch = 26;
const rowPx = 24;

/** What the marks of a coverage strip mean, in as many rows as the width asks for. */
export function coverageLegend(options: FigureOptions): SVGElement {
  const { document, width, id } = options;
  const hatchId = `${id}-hatch`;
  let [x, row] = [0, 0];
  const keys = entries.map(({ look, words }) => {
    const offset = look ? swatch + 8 : 0;
    const room = offset + widthOf(words, 12.5);
    if (x > 0 && x + room > width) [x, row] = [0, row + 1];
    const piece = look ? [{ look, x, width: swatch, isCut: false, isOnTop: false }] : [];
    const place = { document, hatchId, y: row * rowPx + 6, height: 12 };
    const text = svg(document, "text", { x: rounded(x + offset), y: row * rowPx + 16 }, words);
    x += room + 18;
    return svg(document, "g", {}, ...drawPieces(piece, place), text);
  });
  const defs = svg(document, "defs", {}, hatchPattern(document, hatchId));
  return canvas({ ...options, height: (row + 1) * rowPx }, defs, ...keys);
}
