import { drawPicture } from "../picture.ts";
import type { Subject } from "./index.ts";

/** The finished figure: one SVG that stands alone. */
export function renderSvg(subject: Subject): string {
  return drawPicture(subject);
}
