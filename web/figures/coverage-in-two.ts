import type { Coverage, CoverageRow } from "../../db/queries/coverage.ts";
import type { FigureOptions } from "./canvas.ts";
import { coverage, groupByActor, windowOf } from "./coverage.ts";
import { besideWidth, sideBySide } from "./stacked.ts";

/** Narrower than this, names would have no room beside the strips. */
const eachLeast = 560;

/** Half of the collections at the left and the others at the right, where a page is wide and low. */
export function coverageInTwo({ rows }: Coverage, options: FigureOptions): SVGElement {
  const width = besideWidth(options.width);
  if (width < eachLeast) return coverage({ rows }, options);
  const ordered = [...groupByActor(rows).values()].flat();
  const half = Math.ceil(rows.length / 2);
  const window = windowOf(rows);
  const draw = (part: readonly CoverageRow[], id: string): SVGElement =>
    coverage({ rows: [...part] }, { ...options, width, window, id });
  const both = [draw(ordered.slice(0, half), "f"), draw(ordered.slice(half), "g")] as const;
  return sideBySide(options.document, both, options.width);
}
