import { svg } from "./svg.ts";

const gapPx = 16;
const besidePx = 44;

/** Drawings one below the other, as one. */
export function stacked(document: Document, drawings: readonly SVGElement[]): SVGElement {
  let height = 0;
  const groups = drawings.map((drawing) => {
    const group = moved(document, drawing, `0 ${height}`);
    height += Number(drawing.getAttribute("height")) + gapPx;
    return group;
  });
  return svg(document, "svg", { ...lookOf(drawings), height }, ...groups);
}

/** How wide each of two drawings may be that stand side by side. */
export const besideWidth = (width: number): number => Math.floor((width - besidePx) / 2);

/** Two drawings side by side, as one. */
export function sideBySide(
  document: Document,
  drawings: readonly [SVGElement, SVGElement],
  width: number,
): SVGElement {
  const groups = drawings.map((drawing, at) =>
    moved(document, drawing, `${at * (besideWidth(width) + besidePx)} 0`),
  );
  const height = Math.max(...drawings.map((drawing) => Number(drawing.getAttribute("height"))));
  return svg(document, "svg", { ...lookOf(drawings), height }, ...groups);
}

function moved(document: Document, drawing: SVGElement, by: string): SVGElement {
  return svg(document, "g", { transform: `translate(${by})` }, ...drawing.childNodes);
}

const lookOf = (drawings: readonly SVGElement[]) => ({
  "font-size": drawings[0]?.getAttribute("font-size") ?? undefined,
  fill: drawings[0]?.getAttribute("fill") ?? undefined,
});
