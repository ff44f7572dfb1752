import { dark, grey, light, print } from "../../web/palette.ts";
import { document } from "../document.ts";
import { version } from "../version.ts";
import type { Subject } from "./index.ts";

const palettes = { screen: light, dark, grey, print };

/** The finished figure: one SVG that stands alone. */
export function renderSvg({ file, filter, revision, address }: Subject): string {
  const palette = palettes[filter.look ?? "screen"];
  const { number, date } = revision;
  const footer = { revision: number, date, address, version };
  return file.figure({ document, palette, footer });
}
