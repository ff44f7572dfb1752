import type { Heat } from "../heat.ts";
import { canvas, type FigureOptions, roleFor } from "./canvas.ts";
import { hatchPattern } from "./hatch.ts";
import { heatAxis } from "./heat-axis.ts";
import { type Block, blocksOf } from "./heat-blocks.ts";
import { baselineOf, heatCells } from "./heat-cells.ts";
import { heatLegend } from "./heat-legend.ts";
import { widthOf } from "./panel/room.ts";
import { svg } from "./svg.ts";
import { shorten } from "./text-width.ts";

export type HeatOptions = FigureOptions & {
  /** What the shares are shares of, in the plural. */
  unit: string;
  link?: ((series: { series: string }) => string) | undefined;
};

/** Above a row where there is no room for its name beside it. */
const labelPx = 17;
const rowsPx = { usual: 22, tight: 16 };
const columnLeast = 10;

/** Shares by colour, categories by periods; a long time is cut into blocks that stand below. */
export function heat(shares: Heat, options: HeatOptions): SVGElement {
  const { document, width, id, unit, link } = options;
  const rowPx = options.isTight ? rowsPx.tight : rowsPx.usual;
  const widest = Math.max(...shares.rows.map(({ label }) => widthOf(label, 12.5)));
  const isBeside = (width - widest - 10) / shares.columns.length >= columnLeast;
  const left = isBeside ? Math.ceil(widest + 10) : 0;
  const rowHeight = isBeside ? rowPx : rowPx + labelPx;
  const blocks = blocksOf(shares.columns, { left, width });
  const legend = heatLegend(shares, { document, id, unit, width });
  let top = legend.height;
  const parts = blocks.map((block) => {
    const first = isBeside ? top : top + labelPx;
    const drawn = { block, top: first, rowPx, rowHeight, document, id };
    const axis = heatAxis(block, {
      document,
      width,
      bottom: first + (shares.rows.length - 1) * rowHeight + rowPx,
    });
    const labels = rowLabels(shares, {
      ...drawn,
      link,
      widthPx: isBeside ? left : width,
      isBeside,
    });
    top = axis.bottom + 16;
    return svg(document, "g", {}, labels, heatCells(shares, drawn), axis.element);
  });
  const defs = svg(document, "defs", {}, hatchPattern(document, `${id}-hatch`));
  const box = { ...options, height: top - 16, role: roleFor(link) };
  return canvas(box, defs, legend.element, ...parts);
}

type Place = {
  block: Block;
  top: number;
  rowPx: number;
  rowHeight: number;
  widthPx: number;
  isBeside: boolean;
  document: Document;
  link: HeatOptions["link"];
};

function rowLabels({ rows }: Heat, place: Place): SVGElement {
  const { document, link, top, rowPx, rowHeight, isBeside, widthPx } = place;
  const labels = rows.map(({ series, label }, index) => {
    const y = top + index * rowHeight + (isBeside ? baselineOf(rowPx) : -5);
    const short = shorten(label, widthPx, { size: 12.5 });
    const text = svg(document, "text", { y }, short);
    if (!link) return text;
    const title = svg(document, "title", {}, label);
    return svg(document, "a", { href: link({ series }), tabindex: -1 }, title, text);
  });
  return svg(document, "g", {}, ...labels);
}
