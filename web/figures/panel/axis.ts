import type { Label } from "./room.ts";

/** Where an axis has ticks, how long they are, what is written below, and rules through the plot. */
export type Axis = { rules: number[]; ticks: { x: number; length: number }[]; labels: Label[] };

export const tickPx = 6;
/** From the zero line to the baseline of the first row of labels. */
export const firstRowPx = 18;
