import { pictureSize, pixelDefects } from "../../db/picture.ts";
import { Refusal } from "../../db/refusal.ts";
import { drawPicture, heightOf, wordsOf } from "../picture.ts";
import type { Make, Subject } from "./rendition.ts";

/** The figure in dots, as many as its size asks for. Refuses more than one picture may have. */
export function renderPng(subject: Subject, make: Make): Promise<Uint8Array> {
  const svg = drawPicture(subject);
  const size = pictureSize(subject.filter);
  const heightPx = heightOf(svg, size);
  const defects = pixelDefects(size, heightPx);
  if (defects.length > 0) throw new Refusal("too many pixels", defects);
  const [width = 1, height = 1] = [size.widthPx, heightPx].map((px) => Math.round(px * size.zoom));
  const pixels = { width, height };
  return make({ kind: "png", svg, pixels, dpi: size.dpi, words: wordsOf(svg, subject) });
}
