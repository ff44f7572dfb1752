import { describe, expect, test } from "vitest";
import { lastDayOfMonth } from "../../../db/day.ts";
import { emptyFilter } from "../../../db/parameters.ts";
import { themes } from "../../../db/queries/themes.ts";
import { heat } from "../../../web/figures/heat.ts";
import { blocksOf } from "../../../web/figures/heat-blocks.ts";
import { serialize } from "../../../web/figures/serialize.ts";
import { type Heat, heatOf } from "../../../web/heat.ts";
import { document } from "../../document.ts";
import { openRealLedger } from "../../real-ledger.ts";
import { divisionOf } from "./division.ts";
import { expectGolden } from "./golden-file.ts";

const options = { document, width: 744, id: "h", alt: "Themes of the outlet", unit: "pictures" };

function heatFrom(given: Parameters<typeof divisionOf>[1]): Heat {
  const { heat: found } = heatOf(divisionOf("multiple", given));
  if (!found) throw new Error("nothing to draw");
  return found;
}

const hatched = (found: Heat): number =>
  [...heat(found, options).querySelectorAll("path")]
    .filter((path) => path.getAttribute("fill") === "url(#h-hatch)")
    .flatMap((path) => (path.getAttribute("d") ?? "").match(/M/g) ?? []).length;

describe("heatOf(themes)", () => {
  test("keeps what is missing missing and zero a share", () => {
    const { rows } = heatFrom([
      { slug: "war", rows: [0, null, { value: 3, relation: ">" }] },
      { slug: "peace", rows: [40] },
    ]);
    const cells = rows.map(({ label, cells: marks }) => [label, marks.map((mark) => mark?.share)]);
    expect(cells).toEqual([
      ["peace", [0.4, undefined, undefined]],
      ["war", [0, null, null]],
    ]);
  });

  test("refuses a division without any share", () => {
    const none = divisionOf("exclusive", [{ slug: "war", rows: [{ value: 3, n: null }] }]);
    expect(heatOf(none)).toMatchObject({ heat: null, reason: /share/ });
  });

  test("takes the smallest round step that reaches the largest share", () => {
    expect(heatFrom([{ slug: "war", rows: [70] }]).step).toBe(0.1);
    expect(heatFrom([{ slug: "war", rows: [71] }]).step).toBe(0.15);
    expect(heatFrom([{ slug: "war", rows: [3] }]).step).toBe(0.005);
  });
});

describe("heat(shares, options)", () => {
  test("hatches what is missing and writes a zero, never the one for the other", () => {
    const legend = 1;
    expect(hatched(heatFrom([{ slug: "war", rows: [0, 5] }]))).toBe(0);
    expect(hatched(heatFrom([{ slug: "war", rows: [null, 5] }]))).toBe(1 + legend);
    const zero = serialize(heat(heatFrom([{ slug: "war", rows: [0, 5] }]), options));
    const missing = serialize(heat(heatFrom([{ slug: "war", rows: [null, 5] }]), options));
    expect(zero.match(/>0<\/text>/g)?.length).toBe((missing.match(/>0<\/text>/g)?.length ?? 0) + 1);
  });

  test("draws nothing where nothing can exist", () => {
    const never = { value: null, relation: null, status: "M" } as const;
    expect(hatched(heatFrom([{ slug: "war", rows: [never, 5] }]))).toBe(0);
  });

  test("is the same bytes twice", () => {
    const found = heatFrom([{ slug: "war", rows: [1, 2, null] }]);
    expect(serialize(heat(found, options))).toBe(serialize(heat(found, options)));
  });

  test.each([
    ["heat-magazines", "dabiq-rumiyah-images", "theme", 1120],
    ["heat-magazines-narrow", "dabiq-rumiyah-images", "theme", 358],
    ["heat-provinces", "jihadology-is-videos", "wilayat", 744],
    ["heat-keywords-narrow", "euvsdisinfo-cases", "keyword", 358],
    ["heat-gaps", "amaq-suicide-claims", "province", 744],
  ] as const)("%s can be opened", (name, collection, dimension, width) => {
    const found = heatOf(themes(openRealLedger(), { ...emptyFilter, collection, dimension }));
    if (!found.heat) throw new Error(found.reason);
    expectGolden(name, heat(found.heat, { ...options, width }));
  });
});

describe("blocksOf(columns, room)", () => {
  const months = Array.from({ length: 64 }, (_, at) => {
    const id = `${2015 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
    const label = { period_label: null, period_order: null, n: 10 };
    const type = "gregorian-month" as const;
    return {
      period: id,
      period_type: type,
      period_start: `${id}-01`,
      period_end: lastDayOfMonth(id),
      ...label,
    };
  });

  test("cuts months that have no room into blocks of whole years, none of them lost", () => {
    const blocks = blocksOf(months, { left: 0, width: 358 });
    expect(blocks.map(({ columns }) => columns.length)).toEqual([24, 24, 16]);
    expect(blocks.every(({ width }) => width >= 10)).toBe(true);
    expect(blocks.flatMap(({ columns }) => columns.map(({ index }) => index))).toEqual(
      months.map((_, index) => index),
    );
  });

  test("leaves no few months to a block of their own", () => {
    const sizes = blocksOf(months, { left: 0, width: 620 }).map(({ columns }) => columns.length);
    expect(sizes).toEqual([36, 28]);
  });

  test("keeps months that have room together", () => {
    expect(blocksOf(months, { left: 100, width: 1120 })).toHaveLength(1);
  });
});
