import { color, light, type Role } from "../palette.ts";
import { svg } from "./svg.ts";

/** Lines or dots over a fill, by which areas are told apart without colour. */
type Texture = { d: string; size: number; turn?: number };

const upright = "M3 0V6";
const textures: Partial<Record<Role, Texture>> = {
  s2: { d: upright, size: 6, turn: 45 },
  s3: { d: "M2 2h1.6M5 5h1.6", size: 6 },
  s4: { d: "M0 2H5", size: 5 },
  s5: { d: upright, size: 6, turn: -45 },
  s6: { d: "M2 0V5", size: 5 },
  s7: { d: "M3 0V6M0 3H6", size: 6, turn: 45 },
  s8: { d: "M1 1h1.6M4 4h1.6", size: 6 },
};

/** Fills on which dark letters and lines are seen, in every look. */
const pale: readonly Role[] = ["s3", "s7", "context"];

/** The ink that can be read on a fill. */
export const inkOn = (role: Role): string => (pale.includes(role) ? light.ink : color("bg"));

/** What to fill an area with over its colour; null for the one that is plain. */
export const textureOf = (role: Role, id: string): string | null =>
  textures[role] ? `url(#${id}-${role})` : null;

/** The textures of some colours, to stand in `<defs>`. */
export function texturePatterns(
  document: Document,
  id: string,
  roles: readonly Role[],
): SVGElement[] {
  return [...new Set(roles)].flatMap((role) => {
    const texture = textures[role];
    if (!texture) return [];
    const { d, size, turn } = texture;
    const tile = { width: size, height: size, patternUnits: "userSpaceOnUse" };
    const patternTransform = turn === undefined ? undefined : `rotate(${turn})`;
    const line = svg(document, "path", { d, stroke: inkOn(role), "stroke-width": 1.2 });
    return [svg(document, "pattern", { id: `${id}-${role}`, ...tile, patternTransform }, line)];
  });
}
