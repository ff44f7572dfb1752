import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../db/database.ts";
import { formatAddress } from "../db/filter.ts";
import { apply, planPackage } from "../db/import/load.ts";
import { emptyFilter, type Filter } from "../db/parameters.ts";
import { createApp } from "../server/app.ts";
import { bundledPackage } from "../server/commands/load.ts";
import { print } from "../server/print/print.ts";
import { newestOf } from "../server/state.ts";
import { escapeText } from "../web/figures/serialize.ts";
import { presets } from "../web/presets.ts";
import { figuresOf } from "./web/figures/every-figure.ts";

/**
 * Draws every figure of every collection in every usual size into one page to look through:
 * `npx tsx tests/contact-sheet.ts [folder] [look] [word in the address]`.
 */
const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), "contact-sheet-"));
const look = (["print", "grey", "dark"] as const).find((each) => each === process.argv[3]);
const word = process.argv[4] ?? "";
mkdirSync(folder, { recursive: true });
const db = openDatabase(":memory:");
apply(db, planPackage(db, bundledPackage), "2026-11-21");
const app = createApp(db);

const rows: string[] = [];
const figures = figuresOf({ db, revision: newestOf(db).number });
for (const [index, { path, filter }] of figures.entries()) {
  const address = formatAddress(path, { ...emptyFilter, ...filter });
  if (!address.includes(word)) continue;
  const cells: string[] = [];
  for (const { id, size } of presets) {
    const name = `${String(index).padStart(3, "0")}-${id}`;
    cells.push(await draw(name, path, { ...emptyFilter, ...filter, ...size, look }));
  }
  rows.push(`<h2>${index} ${escapeText(address)}</h2><div>${cells.join("")}</div>`);
}
const style =
  "body{background:#999}div{display:flex;gap:12px;align-items:start}h2{font:14px sans-serif}";
writeFileSync(
  join(folder, "index.html"),
  `<!doctype html><meta charset="utf-8"><title>Every figure</title><style>${style}</style>${rows.join("")}`,
);
console.log(`${rows.length} figures: ${join(folder, "index.html")}`);

async function draw(name: string, path: string, filter: Filter): Promise<string> {
  const response = await app.request(formatAddress(`${path}.svg`, filter));
  const svg = await response.text();
  if (response.status !== 200) return `<pre>${name} ${response.status} ${escapeText(svg)}</pre>`;
  const [, width = "1", height = "1"] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const scale = Number(width) > 1000 ? 0.8 : 1.5;
  const pixels = {
    width: Math.round(Number(width) * scale),
    height: Math.round(Number(height) * scale),
  };
  const words = { title: name, alt: "", lang: "en", date: "2026-11-21", address: "" };
  const image = await print({ kind: "png", svg, pixels, dpi: 96, words });
  writeFileSync(join(folder, `${name}.png`), image);
  return `<img src="${name}.png" alt="${name}" width="${Math.round(pixels.width / 2)}">`;
}
