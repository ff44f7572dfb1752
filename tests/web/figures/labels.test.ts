import { describe, expect, test } from "vitest";
import { formatAddress } from "../../../db/filter.ts";
import { emptyFilter, type Filter } from "../../../db/parameters.ts";
import { createApp } from "../../../server/app.ts";
import { presets } from "../../../web/presets.ts";
import { openRealLedger } from "../../real-ledger.ts";
import { figuresOf } from "./every-figure.ts";
import { type TextBox, textBoxes, touching } from "./text-boxes.ts";
import { type Element, parseXml } from "./xml.ts";

const state = openRealLedger();
const app = createApp(state.db);
const figures = figuresOf(state);

type Drawn = { root: Element; boxes: TextBox[]; width: number; height: number };

/** A figure as its file has it. */
async function draw(path: string, filter: Partial<Filter>): Promise<Drawn> {
  const address = formatAddress(`${path}.svg`, { ...emptyFilter, ...filter });
  const response = await app.request(address);
  expect([address, response.status]).toEqual([address, 200]);
  return read(await response.text());
}

function read(svg: string): Drawn {
  const root = parseXml(svg);
  const [, , width, height] = (root.attributes.viewBox ?? "").split(" ").map(Number);
  return { root, boxes: textBoxes(root), width: width ?? 0, height: height ?? 0 };
}

/** The drawings of a page, for a desk and for a telephone. */
async function drawingsOn(address: string): Promise<Drawn[]> {
  const page = await (await app.request(address)).text();
  return (page.match(/<svg[^>]*viewBox[\s\S]*?<\/svg>/g) ?? []).map(read);
}

/** Texts that leave the sheet by more than what the widths table may be wrong by. */
const outside = ({ boxes, width, height }: Drawn): string[] =>
  boxes
    .filter((box) => box.left < -1 || box.top < 0 || box.right > width + 1 || box.bottom > height)
    .map(({ text }) => text);

describe("labels of finished figures", () => {
  test.each(presets)(
    "no two touch and none leaves the sheet in any figure of any collection: $id",
    async ({ size }) => {
      const found: unknown[] = [];
      for (const { path, filter } of figures) {
        const figure = await draw(path, { ...filter, ...size, look: "grey" });
        // In print the same letters stand in the same places.
        const printed = await draw(path, { ...filter, ...size, look: "print" });
        expect(printed.boxes).toEqual(figure.boxes);
        const [pairs, beyond] = [touching(figure.boxes), outside(figure)];
        if (pairs.length + beyond.length > 0) {
          found.push([formatAddress(path, { ...emptyFilter, ...filter }), pairs, beyond]);
        }
      }
      expect(found).toEqual([]);
    },
    120_000,
  );

  test("nor in any drawing of any page, wide or narrow", async () => {
    const found: unknown[] = [];
    let drawn = 0;
    for (const { path, filter } of figures) {
      const address = formatAddress(path, filter);
      for (const figure of await drawingsOn(address)) {
        drawn += 1;
        const faults = [touching(figure.boxes), outside(figure)];
        if (faults.flat().length > 0) found.push([address, figure.width, ...faults]);
      }
    }
    expect(found).toEqual([]);
    expect(drawn).toBeGreaterThan(4 * figures.length);
  }, 120_000);

  test("the check finds a label that was put over another, and one beyond the edge", async () => {
    const figure = await draw("/trends", {
      series: ["jihadology-is-videos/video"],
      w: 85,
      unit: "mm",
    });
    const [first] = figure.boxes;
    if (!first) throw new Error("no figure");
    expect(touching(figure.boxes)).toEqual([]);
    const planted = (x: number, y: number): Element => ({
      name: "text",
      attributes: { x: String(x), y: String(y), "font-size": "10" },
      children: ["over"],
    });
    figure.root.children.push(planted(first.left + 2, first.bottom), planted(figure.width - 5, 60));
    const boxes = textBoxes(figure.root);
    expect(touching(boxes)).toEqual([[first.text, "over"]]);
    expect(outside({ ...figure, boxes })).toEqual(["over"]);
  });
});
