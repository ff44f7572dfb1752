import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { serialize } from "../../../web/figures/serialize.ts";
import { light } from "../../../web/palette.ts";

const folder = join(import.meta.dirname, "golden");
const values = new Map<string, string>(Object.entries(light));

/**
 * Compares a figure byte for byte with a file that one can open; writes the file where it is missing
 * or where UPDATE_GOLDEN is set.
 */
export function expectGolden(name: string, figure: SVGElement): void {
  const path = join(folder, `${name}.svg`);
  const drawn = standalone(figure);
  if (!existsSync(path) || process.env.UPDATE_GOLDEN) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, drawn);
  }
  expect(drawn).toBe(readFileSync(path, "utf8"));
}

/** A figure with its colours filled in and a font named, as a file of its own. */
function standalone(figure: SVGElement): string {
  const xml = serialize(figure).replace(/var\(--([a-z0-9-]+)\)/g, (whole, role) => {
    return values.get(role) ?? whole;
  });
  const root = '<svg xmlns="http://www.w3.org/2000/svg" font-family="IBM Plex Sans, sans-serif" ';
  return `${xml.replace("<svg ", root)}\n`;
}
