import type { PictureFilter } from "../db/picture.ts";
import type { Words } from "./words/words.ts";

/** A form in which a figure can be taken: where it is, and what it is. */
export type Format = { extension: string; title: string; isPicture: boolean; address: string };

/** What has been chosen so far, and what it comes to. */
export type Taking = {
  /** The path of the view, and the title of its page. */
  view: { path: string; title: string };
  parameters: readonly string[];
  words: Words;
  formats: readonly Format[];
  format: Format;
  /** The id of a preset, or `own`. */
  use: string;
  size: PictureFilter;
  isPinned: boolean;
  /** The server's own SVG of what was chosen. */
  preview: string;
  /** The view itself, and what stands under the figure in a text. */
  link: string;
  citation: string;
  embed: string;
};
