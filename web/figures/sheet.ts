import type { Words } from "../words/words.ts";

/** Words of somebody's own, in place of those made from the numbers; the note stands first. */
export type OwnWords = { title: string; note: string | null; alt: string };

/** What a figure is set on. Sides are in px of 1/96 inch. */
export type Sheet = {
  width: number;
  /** The height to keep; a figure without one is as high as it must be. */
  height?: number | undefined;
  /** How the sides are written; letters keep their size on paper, whatever its width. */
  unit?: "mm" | "in" | undefined;
  /** How much more room there is than the letters of the format were made for. */
  room?: number | undefined;
  /** Whether rows and panels are drawn lower to keep the height, and only as many as have room. */
  fit?: "tight" | "part" | undefined;
  /** Whether what lies behind the figure is seen through it. */
  isClear?: boolean | undefined;
  /** What is said instead; only ever on a figure that somebody saved. */
  own?: OwnWords | undefined;
};

const pxPer = { px: 1, mm: 96 / 25.4, in: 96 } as const;

/** A length as the root of a picture says it: `643`, `170mm`. */
export function formatLength(px: number, unit: Sheet["unit"]): string {
  return `${Math.round((px / pxPer[unit ?? "px"]) * 100) / 100}${unit ?? ""}`;
}

/** Words with somebody's own in their place. The cautions stay, as far as there is room. */
export function withOwn(words: Words, own: OwnWords | undefined): Words {
  if (!own) return words;
  const notes = own.note ? [own.note, ...words.notes] : words.notes;
  return { ...words, title: own.title, alt: own.alt, notes };
}
