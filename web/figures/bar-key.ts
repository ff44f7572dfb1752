import { color, type Role } from "../palette.ts";
import { widthOf } from "./panel/room.ts";
import { rectPath, rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";
import { textureOf } from "./textures.ts";

/** A name, its colour, and the share of the first bar at which its slice begins. */
export type KeyEntry = { label: string; role: Role; start: number };

type Place = { document: Document; textureId: string | null; left: number; right: number };

const rowHeight = 19;
/** A texture is seen only on a larger swatch. */
const swatches = { plain: { width: 9, height: 9 }, textured: { width: 20, height: 12 } };

/**
 * Names above the first bar: each over its slice or as near as its neighbours leave room, in one
 * row if they fit in one, else in as many rows as they need.
 */
export function barKey(entries: readonly KeyEntry[], place: Place) {
  const { document, textureId, left, right } = place;
  const swatch = textureId ? swatches.textured : swatches.plain;
  const sized = entries.map((entry) => ({ ...entry, width: swatch.width + roomOf(entry) }));
  const wanted = sized.map(({ start }) => left + start * (right - left));
  const total = sized.reduce((sum, each) => sum + each.width, 0);
  const fits = total <= right - left;
  const places = fits ? pushedApart(sized, wanted, right) : flowed(sized, right);
  const rows = Math.max(0, ...places.map(({ row }) => row)) + 1;
  const marks = sized.flatMap(({ role }, index) => {
    const { x = 0, row = 0 } = places[index] ?? {};
    const d = rectPath({ x, y: row * rowHeight + 12 - swatch.height, ...swatch });
    const texture = textureId && textureOf(role, textureId);
    return [
      svg(document, "path", { d, fill: color(role) }),
      ...(texture ? [svg(document, "path", { d, fill: texture })] : []),
    ];
  });
  const texts = sized.map(({ label }, index) => {
    const { x = 0, row = 0 } = places[index] ?? {};
    return svg(
      document,
      "text",
      { x: rounded(x + swatch.width + 5), y: row * rowHeight + 12 },
      label,
    );
  });
  return { element: svg(document, "g", {}, ...marks, ...texts), height: rows * rowHeight };
}

type Sized = { width: number };
type Position = { x: number; row: number };

/** Room for the name, and the distances to its swatch and to the next. */
const roomOf = ({ label }: KeyEntry): number => 5 + widthOf(label, 12.5) + 8;

function pushedApart(sized: readonly Sized[], wanted: readonly number[], right: number) {
  const xs: number[] = [];
  let from = Number.NEGATIVE_INFINITY;
  sized.forEach(({ width }, index) => {
    const x = Math.max(wanted[index] ?? 0, from);
    xs.push(x);
    from = x + width;
  });
  let to = right + 8;
  return sized
    .map(({ width }, index) => ({ width, x: xs[index] ?? 0 }))
    .reverse()
    .map(({ width, x }): Position => {
      to = Math.min(x, to - width);
      return { x: to, row: 0 };
    })
    .reverse();
}

function flowed(sized: readonly Sized[], room: number): Position[] {
  let [x, row] = [0, 0];
  return sized.map(({ width }) => {
    if (x > 0 && x + width - 8 > room) [x, row] = [0, row + 1];
    const place = { x, row };
    x += width;
    return place;
  });
}
