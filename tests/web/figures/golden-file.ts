import { serialize } from "../../../web/figures/serialize.ts";
import { light } from "../../../web/palette.ts";
import { expectFile } from "./golden-text.ts";

const values = new Map<string, string>(Object.entries(light));

/** Compares a figure byte for byte with a reviewed file that one can open. */
export const expectGolden = (name: string, figure: SVGElement): void =>
  expectFile(`${name}.svg`, standalone(figure));

/** A figure with its colours filled in and a font named, as a file of its own. */
function standalone(figure: SVGElement): string {
  const xml = serialize(figure).replace(/var\(--([a-z0-9-]+)\)/g, (whole, role) => {
    return values.get(role) ?? whole;
  });
  const root = '<svg xmlns="http://www.w3.org/2000/svg" font-family="IBM Plex Sans, sans-serif" ';
  return xml.replace("<svg ", root);
}
