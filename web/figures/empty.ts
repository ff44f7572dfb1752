import { color } from "../palette.ts";
import { drawLabels, type Label, labelPx, rowPx } from "./panel/room.ts";
import { wrap } from "./panel/wrap.ts";
import { svg } from "./svg.ts";

type Options = { document: Document; width: number; height?: number };

const ruleEvery = 60;

/** Bare axes, and the sentence that says why there is nothing between them. */
export function emptyPlot(
  sentence: string,
  { document, width, height = 200 }: Options,
): SVGElement {
  const rules = Array.from({ length: Math.floor((height - 10) / ruleEvery) }, (_, at) => {
    return `M0 ${Math.round(height - 10 - (at + 1) * ruleEvery) + 0.5}H${width}`;
  });
  const lines = wrap(sentence, width * 0.8, { size: labelPx });
  const top = (height - lines.length * rowPx) / 2;
  const labels = lines.map((text, at): Label => {
    const y = top + (at + 1) * rowPx - 4;
    return { text, x: width / 2, y, size: labelPx, anchor: "middle", fill: "ink" };
  });
  return svg(
    document,
    "svg",
    { width, height, viewBox: `0 0 ${width} ${height}`, "font-size": labelPx, fill: color("ink") },
    svg(document, "path", { d: rules.join(""), stroke: color("rule") }),
    svg(document, "path", { d: `M0 ${height - 9.5}H${width}`, stroke: color("ink") }),
    drawLabels(document, labels),
  );
}
