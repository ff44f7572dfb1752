import { describe, expect, test } from "vitest";
import { readEvents, readSeries } from "../../../db/catalogue.ts";
import { emptyFilter, type Filter, type Quantity, quantities } from "../../../db/parameters.ts";
import { linesOf } from "../../../db/queries/lines.ts";
import type { Size } from "../../../web/figures/panel/frame.ts";
import { type Panel, panelsOf } from "../../../web/panels.ts";
import { openRealLedger } from "../../real-ledger.ts";
import { textBoxes, touching } from "./text-boxes.ts";
import { draw, monthsOf, panelFrom, texts, videosLine } from "./videos.ts";

const state = openRealLedger();
const events = readEvents(state);
/** Counts in every size; what differs in other quantities is the length of labels. */
const sizes: Record<Quantity, readonly Size[]> = {
  count: ["wide", "narrow", "small"],
  share: ["wide", "narrow"],
  rate: ["narrow"],
};

/** Every series of the real ledger by itself, and those that share a unit and a dimension. */
function realPanels(filter: Filter): Panel[] {
  const groups = new Map<string, ReturnType<typeof readSeries>>();
  for (const series of readSeries(state)) {
    const kind = `${series.collection} ${series.unit} ${series.categories.split("=")[0]}`;
    for (const key of [series.id, kind]) groups.set(key, [...(groups.get(key) ?? []), series]);
  }
  return [...groups.values()]
    .filter(({ length }) => length <= 4)
    .flatMap((group) => panelsOf(linesOf(state, group, filter), filter).panels);
}

describe("letters", () => {
  test.each(quantities)(
    "no two texts of any real series touch and none leaves the drawing: %s",
    (value) => {
      const filter = { ...emptyFilter, value };
      const panels = realPanels(filter);
      expect(panels.length).toBeGreaterThan(250);
      for (const panel of panels) {
        for (const size of sizes[value]) {
          const drawing = draw(panel, { size, filter, events });
          const boxes = textBoxes(drawing);
          const [width, height] = ["width", "height"].map((name) => drawing.attributes[name]);
          const outside = boxes.filter(
            ({ left, right, top, bottom }) =>
              left < 0 || top < 0 || right > Number(width) || bottom > Number(height),
          );
          expect([panel.id, size, touching(boxes), outside]).toEqual([panel.id, size, [], []]);
        }
      }
    },
    60_000,
  );

  test("the check finds a text that was put over another", () => {
    const line = videosLine(state);
    const drawing = draw(panelFrom(line, monthsOf(line, [4, 5, 6])));
    const { text: first, left = 0, bottom = 0 } = textBoxes(drawing)[0] ?? {};
    expect(touching(textBoxes(drawing))).toEqual([]);
    const attributes = { x: String(left - 3), y: String(bottom + 4) };
    drawing.children.push({ name: "text", attributes, children: ["over"] });
    expect(touching(textBoxes(drawing))).toEqual([[first, "over"]]);
  });

  test("only the first, the last and the highest value are written", () => {
    const line = videosLine(state);
    const drawing = draw(panelFrom(line, monthsOf(line, [11, 13, 47, 19, 17])));
    expect(texts(drawing).filter((text) => /^(11|13|47 in March 2015|19|17)$/.test(text))).toEqual([
      "17",
      "47 in March 2015",
      "11",
    ]);
  });

  test("a highest value that two months share is written without a month", () => {
    const line = videosLine(state);
    const drawing = draw(panelFrom(line, monthsOf(line, [11, 47, 13, 47, 17])));
    expect(texts(drawing)).toContain("47");
    expect(texts(drawing).join(" ")).not.toContain("47 in");
  });
});
