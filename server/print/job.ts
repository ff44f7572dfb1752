/** What a printer is asked to make of a figure: dots, pages, or the same drawing without fonts. */
export type Job =
  | { kind: "png"; svg: string; pixels: Pixels; dpi: number; words: JobWords }
  | { kind: "pdf"; svg: string; widthPt: number; heightPt: number; words: JobWords }
  | { kind: "outline"; svg: string; words: JobWords };

type Pixels = { width: number; height: number };

/** What a file says of itself beside what is drawn. */
export type JobWords = {
  title: string;
  alt: string;
  lang: string;
  /** The day of the revision. */
  date: string;
  address: string;
};

/** What comes back: a file, or why there is none. */
export type Made = { bytes: Uint8Array } | { reason: string };
