import { serialize } from "../figures/serialize.ts";
import type { PageContext } from "../pages/context.ts";

/**
 * A drawing as text, taken from where the page keeps drawings if the same was drawn before. `of` is
 * everything that the drawing depends on.
 */
export function drawn(
  { kept }: PageContext,
  of: readonly unknown[],
  draw: () => SVGElement,
): string {
  return kept ? kept(of, () => serialize(draw())) : serialize(draw());
}
