import type { Coverage, CoverageRow } from "../../db/queries/coverage.ts";
import { color } from "../palette.ts";
import { formatNumber } from "../words/number.ts";
import { capitalise } from "../words/sentence.ts";
import { canvas, type FigureOptions, roleFor } from "./canvas.ts";
import { coverageRow, type RowSize, sizeOf } from "./coverage-row.ts";
import { axisOf, type Window } from "./coverage-spans.ts";
import { coverageYears } from "./coverage-years.ts";
import { hatchPattern } from "./hatch.ts";
import { svg } from "./svg.ts";

export type CoverageOptions = FigureOptions & {
  /** The days shown; by default the years from 2013 to the last one with a number. */
  window?: Window | undefined;
  link?: ((collection: string) => string) | undefined;
};

/** From this width on, names stand beside the strips. */
const wideLeast = 560;
const headPx = 26;
const groupsPx = { usual: 30, tight: 22 };

/** Who counted what, when: collections by actor, each a strip of time; how many numbers each has. */
export function coverage({ rows }: Coverage, options: CoverageOptions): SVGElement {
  const { document, width, id, link } = options;
  const isTight = options.isTight ?? false;
  const size = sizeOf(width >= wideLeast ? "beside" : "above", { width, isTight });
  const axis = axisOf(options.window ?? windowOf(rows), size.left, size.right);
  const place = { document, link, axis, size, hatchId: `${id}-hatch` };
  const { heads, lines, bottom } = layoutOf(rows, size, isTight ? groupsPx.tight : groupsPx.usual);
  const names = heads.map(({ name, y }) =>
    svg(document, "text", { y: y - (isTight ? 5 : 9) }, name),
  );
  const rules = [...heads, ...lines.map(({ y }) => ({ y: y + size.rowPx }))];
  return canvas(
    { ...options, height: bottom + headPx - 4, role: roleFor(link) },
    svg(document, "defs", {}, hatchPattern(document, `${id}-hatch`)),
    ...coverageYears(axis, { document, width, top: headPx - 4, bottom: bottom + 4 }),
    svg(document, "path", {
      d: rules.map(({ y }) => `M0 ${y - 0.5}H${width}`).join(""),
      stroke: color("rule"),
    }),
    svg(document, "g", { "font-weight": 600 }, ...names),
    ...lines.flatMap(({ row, y }) => coverageRow(row, { ...place, y })),
    counts(lines, { document, width, size }),
  );
}

type Line = { row: CoverageRow; y: number };
type Layout = { heads: { name: string; y: number }[]; lines: Line[]; bottom: number };

/** Each actor, then its collections; a head has its lower edge as `y`, a line its upper. */
function layoutOf(rows: readonly CoverageRow[], { rowPx }: RowSize, groupPx: number): Layout {
  const layout: Layout = { heads: [], lines: [], bottom: headPx };
  for (const [actor, group] of groupByActor(rows)) {
    layout.bottom += groupPx;
    layout.heads.push({ name: capitalise(actor), y: layout.bottom });
    for (const row of group) {
      layout.lines.push({ row, y: layout.bottom });
      layout.bottom += rowPx;
    }
  }
  return layout;
}

type Place = { document: Document; width: number; size: RowSize };

/** How many numbers each collection has, under their head. */
function counts(lines: readonly Line[], { document, width, size }: Place): SVGElement {
  const head = svg(document, "text", { x: width, y: size.headY }, "numbers");
  const texts = lines.map(({ row: { values }, y }) =>
    svg(document, "text", { x: width, y: y + size.labelY }, formatNumber(values)),
  );
  const style = { "font-size": 12, fill: color("muted"), "text-anchor": "end" };
  return svg(document, "g", style, head, ...texts);
}

/** The years from 2013, or those with numbers if they end before, to the last with one. */
export function windowOf(rows: readonly CoverageRow[]): Window {
  const lasts = rows.flatMap(({ spans }) => spans.flatMap(({ period_end }) => period_end ?? []));
  const last = lasts.sort().at(-1)?.slice(0, 4) ?? "2013";
  return { first: last < "2013" ? `${last}-01-01` : "2013-01-01", last: `${last}-12-31` };
}

/** Actors in the order in which their first collection stands. */
export function groupByActor(rows: readonly CoverageRow[]): Map<string, CoverageRow[]> {
  const groups = new Map<string, CoverageRow[]>();
  for (const row of rows) {
    const { actor } = row.collection;
    const group = groups.get(actor);
    if (group) group.push(row);
    else groups.set(actor, [row]);
  }
  return groups;
}
