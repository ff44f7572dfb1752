import { createHash } from "node:crypto";
import { type PictureFilter, type PictureSize, pictureSize } from "../db/picture.ts";
import { type Defect, Refusal } from "../db/refusal.ts";
import { TooLow } from "../web/figures/fitted.ts";
import { unescapeText } from "../web/figures/serialize.ts";
import { dark, grey, light, print } from "../web/palette.ts";
import { document } from "./document.ts";
import type { JobWords } from "./print/job.ts";
import type { Make, Subject } from "./renditions/rendition.ts";
import { version } from "./version.ts";

const palettes = { screen: light, dark, grey, print };

/**
 * The finished figure as one SVG that stands alone, in the size and the look that were asked for.
 * Refuses a height in which it cannot be read.
 */
export function drawPicture(subject: Subject): string {
  try {
    return draw(subject);
  } catch (error) {
    if (!(error instanceof TooLow)) throw error;
    throw new Refusal(error.message, [heightDefect(error, subject.filter)]);
  }
}

function draw({ file, filter, revision, address, origin }: Subject): string {
  const { number, date, hash } = revision;
  const { unit, widthPx, heightPx } = pictureSize(filter);
  const where = `${origin ?? ""}${address}`;
  if (!file.figure) throw new RangeError(`nothing is drawn at ${address}`);
  return file.figure({
    document,
    palette: palettes[filter.look ?? "screen"],
    footer: { revision: number, date, address: where, version, id: idOf(address, hash) },
    sheet: {
      width: widthPx,
      height: heightPx ?? undefined,
      unit: unit === "px" ? undefined : unit,
      isClear: filter.bg === "none",
    },
  });
}

/**
 * A short name for what a figure shows, whatever its size and look: of its address, the program
 * and the ledger as it stood.
 */
const idOf = (address: string, hash: string): string =>
  createHash("sha256")
    .update(JSON.stringify([version, address, hash]))
    .digest("hex")
    .slice(0, 8);

function heightDefect({ leastPx }: TooLow, filter: PictureFilter): Defect {
  const { unit, height, heightPx } = pictureSize(filter);
  const step = unit === "in" ? 100 : 1;
  const least = Math.ceil((leastPx / (heightPx ?? 1)) * (height ?? 1) * step) / step;
  const allowed = [`from ${least} ${unit}`];
  const message = `invalid h: "${height}"; this figure needs a height from ${least} ${unit}, or none given`;
  return { code: "BAD_PARAMETER", parameter: "h", value: String(height), allowed, message };
}

/** The height of a drawing in px of its sheet. */
export function heightOf(svg: string, { widthPx }: PictureSize): number {
  const [, width = "1", height = "1"] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return (Number(height) / Number(width)) * widthPx;
}

/** What a file says of itself. */
export const wordsOf = (svg: string, { revision, address, origin }: Subject): JobWords => ({
  ...{ title: textIn(svg, "title"), alt: textIn(svg, "desc"), lang: "en" },
  ...{ date: revision.date, address: `${origin ?? ""}${address}` },
});

/** What a drawing says of itself, which is what is drawn and nothing else. */
function textIn(svg: string, name: "title" | "desc"): string {
  const [, text = ""] = new RegExp(`<${name}>([^<]*)</${name}>`).exec(svg) ?? [];
  return unescapeText(text);
}

/** A drawing that needs no font. */
export async function outlined(svg: string, subject: Subject, make: Make): Promise<string> {
  const bytes = await make({ kind: "outline", svg, words: wordsOf(svg, subject) });
  return new TextDecoder().decode(bytes);
}
