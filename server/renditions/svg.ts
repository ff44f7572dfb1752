import { drawPicture, outlined } from "../picture.ts";
import type { Make, Subject } from "./rendition.ts";

/** The finished figure: one SVG that stands alone, with its text as text or as shapes. */
export function renderSvg(subject: Subject, make: Make): string | Promise<string> {
  const svg = drawPicture(subject);
  return subject.filter.text === "outline" ? outlined(svg, subject, make) : svg;
}
