/** A coordinate as it is written: one decimal. */
export const rounded = (px: number): number => Math.round(px * 10) / 10;

export type Rect = { x: number; y: number; width: number; height: number };

/** A rectangle as a piece of a path, so that many rectangles of one colour cost one element. */
export function rectPath({ x, y, width, height }: Rect): string {
  const [left, right] = [rounded(x), rounded(x + width)];
  const [top, bottom] = [rounded(y), rounded(y + height)];
  return `M${left} ${top}H${right}V${bottom}H${left}z`;
}
