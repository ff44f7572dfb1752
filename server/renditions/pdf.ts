import { pictureSize } from "../../db/picture.ts";
import { drawPicture, heightOf, outlined, wordsOf } from "../picture.ts";
import type { Make, Subject } from "./rendition.ts";

/** Points for one px. */
const pt = 72 / 96;

/** The figure as a page of its size. */
export async function renderPdf(subject: Subject, make: Make): Promise<Uint8Array> {
  const size = pictureSize(subject.filter);
  const drawn = drawPicture(subject);
  const svg = subject.filter.text === "outline" ? await outlined(drawn, subject, make) : drawn;
  return make({
    kind: "pdf",
    svg,
    widthPt: size.widthPx * pt,
    heightPt: heightOf(drawn, size) * pt,
    words: wordsOf(drawn, subject),
  });
}
