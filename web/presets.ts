import type { PictureFilter } from "../db/picture.ts";

/** A size that pictures are often needed in, under the name that people call it by. */
export type Preset = { id: string; name: string; size: PictureFilter };

/** The usual sizes; without a height a figure is as high as it must be. */
export const presets: readonly Preset[] = [
  { id: "report-column", name: "Report column, 85 mm", size: { w: 85, unit: "mm" } },
  { id: "report-full", name: "Report full width, 170 mm", size: { w: 170, unit: "mm" } },
  { id: "slide", name: "Slide, 16:9", size: { w: 1600, h: 900 } },
  { id: "square", name: "Square", size: { w: 1080, h: 1080 } },
  { id: "web", name: "Web, 1,200 px wide", size: { w: 1200 } },
];
