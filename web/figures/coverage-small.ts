import type { Coverage } from "../../db/queries/coverage.ts";
import { canvas, type FigureOptions } from "./canvas.ts";
import { windowOf } from "./coverage.ts";
import { axisOf, type Window } from "./coverage-spans.ts";
import { strip } from "./coverage-strip.ts";
import { hatchPattern } from "./hatch.ts";
import { svg } from "./svg.ts";

export type CoverageSmallOptions = FigureOptions & {
  window?: Window | undefined;
  /** How many collections: those with most numbers. */
  most?: number;
};

const barPx = 6;
const rowPx = 9;

/** The strips alone, of the collections with most numbers, in their order of time. */
export function coverageSmall({ rows }: Coverage, options: CoverageSmallOptions): SVGElement {
  const { document, width, id, most = 7 } = options;
  const fullest = [...rows].sort((a, b) => b.values - a.values).slice(0, most);
  const drawn = rows.filter((row) => fullest.includes(row));
  const axis = axisOf(options.window ?? windowOf(drawn), 0, width);
  const hatchId = `${id}-hatch`;
  const strips = drawn.flatMap(({ spans }, index) =>
    strip(spans, axis, { document, hatchId, y: index * rowPx + 1, height: barPx }),
  );
  const defs = svg(document, "defs", {}, hatchPattern(document, hatchId));
  return canvas({ ...options, height: drawn.length * rowPx }, defs, ...strips);
}
