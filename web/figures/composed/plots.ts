import { drawLabel, type Label } from "../panel/room.ts";
import { svg } from "../svg.ts";
import { setText } from "./block.ts";
import type { Format } from "./format.ts";
import { enlarge } from "./settle.ts";

/** A drawing and, where there are several, what it shows. */
export type Plot = { title?: string; svg: SVGElement };

export type Plots = { elements: SVGElement[]; bottom: number };

/** The plots in rows, each below its title. */
export function setPlots(
  document: Document,
  plots: readonly Plot[],
  { format, top }: { format: Format; top: number },
): Plots {
  const elements: SVGElement[] = [];
  let [rowTop, bottom] = [top, top];
  plots.forEach((plot, index) => {
    const column = index % format.columns;
    if (column === 0) rowTop = index === 0 ? top : bottom + format.gap / 2;
    const x = format.margin + column * (format.panelWidth * format.scale + format.gap);
    const placed = setPlot(document, plot, { format, x, top: rowTop });
    elements.push(...placed.elements);
    bottom = column === 0 ? placed.bottom : Math.max(bottom, placed.bottom);
  });
  return { elements, bottom };
}

type Place = { format: Format; x: number; top: number };

function setPlot(document: Document, plot: Plot, { format, x, top }: Place): Plots {
  const { scale, panelWidth, subtitle: size } = format;
  const title = setText(plot.title ?? "", {
    ...{ x, top, width: panelWidth * scale, size, weight: 600, fill: "ink" },
  });
  const y = title.bottom + (title.labels.length > 0 ? size * 0.4 : 0);
  const drawing = svg(document, "g", {
    transform: `translate(${round(x)} ${round(y)}) scale(${round(scale)})`,
    "font-size": plot.svg.getAttribute("font-size") ?? undefined,
    fill: plot.svg.getAttribute("fill") ?? undefined,
  });
  for (const child of plot.svg.childNodes) drawing.appendChild(child.cloneNode(true));
  enlarge(drawing, scale);
  return {
    elements: [...texts(document, title.labels), drawing],
    bottom: y + Number(plot.svg.getAttribute("height")) * scale,
  };
}

/** Labels as one element, or none. */
export const texts = (document: Document, labels: readonly Label[]): SVGElement[] =>
  labels.length > 0
    ? [svg(document, "g", {}, ...labels.map((label) => drawLabel(document, label)))]
    : [];

const round = (px: number): number => Math.round(px * 1000) / 1000;
