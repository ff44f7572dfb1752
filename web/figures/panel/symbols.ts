import { rounded } from "../rect-path.ts";
import { svg } from "../svg.ts";

const shapes = ["disc", "square", "triangle", "diamond"] as const;

export type Shape = (typeof shapes)[number];

/** The marker of a line by its place among its neighbours. */
export const shapeOf = (index: number): Shape =>
  shapes[Math.max(0, index) % shapes.length] ?? "disc";

const dashes = [undefined, "7 3", "2 2.5", "9 3 2 3"] as const;

/** The dashes of a line by its place among its neighbours. */
export const dashOf = (index: number): string | undefined =>
  dashes[Math.max(0, index) % dashes.length];

/** A marker of about the area of a disc of radius `r`. */
export function drawShape(
  document: Document,
  shape: Shape,
  { x, y, r }: { x: number; y: number; r: number },
): SVGElement {
  const [cx, cy] = [rounded(x), rounded(y)];
  if (shape === "disc") return svg(document, "circle", { cx, cy, r: rounded(r) });
  return svg(document, "path", { d: `M${cx} ${cy}${outline(shape, r)}` });
}

function outline(shape: Exclude<Shape, "disc">, r: number): string {
  const [half, side, reach] = [0.9 * r, 1.8 * r, 1.3 * r].map(rounded);
  if (shape === "square") return `m-${half} -${half}h${side}v${side}h-${side}z`;
  if (shape === "diamond")
    return `m0 -${reach}l${reach} ${reach}l-${reach} ${reach}l-${reach} -${reach}z`;
  return `m0 -${reach}l${reach} ${rounded(2.2 * r)}h-${rounded(2.6 * r)}z`;
}
