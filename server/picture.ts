import { createHash } from "node:crypto";
import { pictureSize } from "../db/picture.ts";
import type { Defect } from "../db/refusal.ts";
import { TooLow } from "../web/figures/fitted.ts";
import { dark, grey, light, print } from "../web/palette.ts";
import { document } from "./document.ts";
import type { Subject } from "./renditions/index.ts";
import { version } from "./version.ts";

const palettes = { screen: light, dark, grey, print };

/** The finished figure as one SVG that stands alone, in the size and the look that were asked for. */
export function drawPicture({ file, filter, revision, address, origin }: Subject): string {
  const { number, date, hash } = revision;
  const { unit, widthPx, heightPx } = pictureSize(filter);
  const where = `${origin ?? ""}${address}`;
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

/** What is wrong with a picture that could not be set in its height; null for any other error. */
export function heightDefect(error: unknown, { filter }: Subject): Defect | null {
  if (!(error instanceof TooLow)) return null;
  const { unit, height, heightPx } = pictureSize(filter);
  const least = Math.ceil((error.leastPx / (heightPx ?? 1)) * (height ?? 1) * 10) / 10;
  const allowed = [`from ${least} ${unit}`];
  const message = `h: ${height} ${unit} is too low for this figure; give ${allowed}, or no height`;
  return { code: "BAD_PARAMETER", parameter: "h", value: String(height), allowed, message };
}
