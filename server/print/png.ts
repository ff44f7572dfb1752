import { crc32 } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import { resvgFonts } from "./fonts.ts";
import type { Job, JobWords } from "./job.ts";
import { oneFontEach } from "./scripts.ts";

/** Signature and header: what stands before the first chunk of ours. */
const headBytes = 33;

/** A figure as an image that knows its physical size, its title, its words and its address. */
export function printPng({ svg, pixels, dpi, words }: Extract<Job, { kind: "png" }>) {
  const png = new Resvg(sized(oneFontEach(svg), pixels), { font: resvgFonts }).render().asPng();
  const ours = [densityOf(dpi), ...textsOf(words)];
  return Buffer.concat([png.subarray(0, headBytes), ...ours, png.subarray(headBytes)]);
}

/** A drawing that fills exactly so many pixels, even if a side is no whole number of them. */
const sized = (svg: string, { width, height }: { width: number; height: number }): string =>
  svg.replace(/^<svg[^>]*>/, (root) =>
    root
      .replace(/ (width|height|preserveAspectRatio)="[^"]*"/g, "")
      .replace("<svg", `<svg width="${width}" height="${height}" preserveAspectRatio="none"`),
  );

/** The dots per metre of both sides. */
function densityOf(dpi: number): Buffer {
  const content = Buffer.alloc(9);
  const perMetre = Math.round(dpi / 0.0254);
  content.writeUInt32BE(perMetre, 0);
  content.writeUInt32BE(perMetre, 4);
  content.writeUInt8(1, 8);
  return chunk("pHYs", content);
}

const textsOf = ({ title, alt, lang, address }: JobWords): Buffer[] =>
  [
    ["Title", title],
    ["Description", alt],
    ["Source", address],
    ["Software", "Themeline"],
  ].map(([name, text]) => chunk("iTXt", Buffer.from(`${name}\0\0\0${lang}\0\0${text}`)));

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
