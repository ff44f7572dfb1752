import { describe, expect, test } from "vitest";
import { readCategories, readCollections, readSeries, type Series } from "../../../db/catalogue.ts";
import { layoutOf } from "../../../db/entry/sheet-layout.ts";
import { openRealLedger } from "../../real-ledger.ts";

const state = openRealLedger();
const [first] = readSeries(state, { collection: "jihadology-is-videos" });

/** Posts crossed by theme and medium, with the totals of both and of all. */
function crossed(themes: string[], media: string[]): Series[] {
  if (!first) throw new Error("no series");
  const at = (categories: string): Series => ({
    ...first,
    id: `x/${categories}`,
    unit: "post",
    categories,
    whole: categories ? "x/" : null,
  });
  const pairs = themes.flatMap((theme) => media.map((medium) => `medium=${medium};theme=${theme}`));
  const sides = [
    ...themes.map((theme) => `theme=${theme}`),
    ...media.map((medium) => `medium=${medium}`),
  ];
  return ["", ...sides, ...pairs].map(at);
}

describe("layoutOf(series, categories, codebook)", () => {
  test("two dimensions that cross are a table, the longer one down, totals at the edges", () => {
    const { matrices, list } = layoutOf(crossed(["a", "b", "c"], ["video", "text"]), [], "x");
    expect(list).toEqual([]);
    expect(matrices).toHaveLength(1);
    const [matrix] = matrices;
    expect(matrix?.dimensions).toEqual(["theme", "medium"]);
    expect(matrix?.columns.map(({ slug }) => slug)).toEqual([null, "video", "text"]);
    expect(matrix?.rows.map(({ slug }) => slug)).toEqual([null, "a", "b", "c"]);
    expect(matrix?.rows[1]?.cells.map((series) => series?.categories)).toEqual([
      "theme=a",
      "medium=video;theme=a",
      "medium=text;theme=a",
    ]);
  });

  test("every series of every collection stands in its grid exactly once", () => {
    for (const { id, codebook } of readCollections(state)) {
      const series = readSeries(state, { collection: id });
      const { matrices, list } = layoutOf(series, readCategories(state), codebook ?? "");
      const shown = [
        ...matrices.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
        ...list.map((row) => row.series),
      ].flatMap((each) => each?.id ?? []);
      expect([id, shown.sort()]).toEqual([id, series.map((each) => each.id).sort()]);
    }
  });

  test("parts stand under their wholes, called by what tells them apart", () => {
    const series = readSeries(state, { collection: "ihs-conflict-monitor-2017" });
    const { list } = layoutOf(series, readCategories(state), "ihs-conflict-monitor");
    expect(list.map(({ name, depth }) => `${depth} ${name}`)).toEqual([
      "0 Items",
      "1 Pictures",
      "2 Iraq and Syria",
      "2 State-building",
      "1 Amaq attack claims",
      "1 Videos",
    ]);
  });
});
