import type { Rendition } from "./rendition.ts";

/** Whether it shows a figure; the others need only rows. */
export const isPicture = ({ type }: Pick<Rendition, "type">): boolean =>
  type.startsWith("image/") || type === "application/pdf";
