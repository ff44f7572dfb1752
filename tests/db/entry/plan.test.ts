import { describe, expect, test } from "vitest";
import { readCollections } from "../../../db/catalogue.ts";
import type { Entry } from "../../../db/entry/entry.ts";
import { planEntries } from "../../../db/entry/plan.ts";
import { wordsOf } from "../../../db/ledger.ts";
import { observations } from "../../../db/queries/observations.ts";
import { openRealLedger } from "../../real-ledger.ts";

const state = openRealLedger();
const id = "ihs-conflict-monitor-2017";
const collection = readCollections(state).find((each) => each.id === id);
const videos = "jihadology-is-videos/video";

/** Entries that give observations of a series other values. */
function entriesFrom(series: string, change: (value: number, at: number) => number): Entry[] {
  const columns = new Set(
    "series period period_start period_end period_type period_label period_order value relation status period_as_stated source locator fragment note".split(
      " ",
    ),
  );
  return observations(state, [series])
    .filter(({ value }) => value !== null)
    .map((row, at) => {
      const cells = Object.entries(row).filter(([name]) => columns.has(name));
      const words = wordsOf({ id: `${row.series}/${row.period}`, ...Object.fromEntries(cells) });
      return {
        words: { ...words, value: change(row.value ?? 0, at) },
        row: at + 2,
        column: "value",
      };
    });
}

describe("planEntries(state, collection, entries)", () => {
  if (!collection) throw new Error(`the package has no collection ${id}`);

  test("plans many entries as it plans each of them alone", () => {
    const entries = entriesFrom(videos, (value, at) => (at % 3 === 0 ? value : value * 4));
    const all = planEntries(state, collection, entries);
    const single = entries.map((entry) => planEntries(state, collection, [entry]));
    expect(all.changed).toEqual(single.flatMap(({ changed }) => changed));
    expect(all.unchanged).toEqual(single.flatMap(({ unchanged }) => unchanged));
    expect(all.warnings).toEqual(single.flatMap(({ warnings }) => warnings));
    expect(all.warnings.filter(({ code }) => code === "JUMP").length).toBeGreaterThan(3);
  });

  test("says of a part above its whole where the part was entered", () => {
    const [whole, part] = [`${id}/picture`, `${id}/picture/theme=state-building`].map((series) =>
      entriesFrom(series, (value) => (series.endsWith("picture") ? 100 : value)),
    );
    const entries = [...(whole ?? []), ...(part ?? []).map((entry) => ({ ...entry, row: 77 }))];
    const { warnings } = planEntries(state, collection, [
      ...entries.slice(0, -1),
      ...entries.slice(-1).map((entry) => ({ ...entry, words: { ...entry.words, value: 294 } })),
    ]);
    const over = warnings.filter(({ code }) => code === "COUNT_EXCEEDS_TOTAL");
    expect(over.map(({ row, value }) => [row, value])).toContainEqual([77, "294"]);
  });
});
