import { describe, expect, test } from "vitest";
import { readCollections } from "../../../db/catalogue.ts";
import { contradictions } from "../../../db/entry/contradictions.ts";
import type { Placed } from "../../../db/entry/entry.ts";
import { partDoubts, partSums } from "../../../db/entry/part-sums.ts";
import { openRealLedger } from "../../real-ledger.ts";

const state = openRealLedger();
const id = "ihs-conflict-monitor-2017";
const collection = readCollections(state).find((each) => each.id === id);

function entry(series: string, value: number, row: number): Placed {
  const words = { id: `${series}/2017-12`, series, period: "2017-12", value, relation: "=" };
  return { words, row, column: series, before: null };
}

describe("contradictions(state, collection, entries)", () => {
  if (!collection) throw new Error(`no ${id}`);

  test("a whole that is itself a part cannot fall below its parts: 2 pictures, 3 of them held", () => {
    const doubts = contradictions(state, collection, [entry(`${id}/picture`, 2, 1)]);
    expect(doubts.map(({ code, message }) => [code, message.slice(0, 17)])).toEqual([
      ["COUNT_EXCEEDS_TOTAL", "2017-12: 216 of 2"],
      ["COUNT_EXCEEDS_TOTAL", "2017-12: 3 of 2 ("],
      ["SUM_EXCEEDS_TOTAL", "2017-12: the part"],
    ]);
  });

  test("a doubt stands at the cell that it is about, whichever came first", () => {
    const entries = [
      entry(`${id}/picture`, 249, 1),
      entry(`${id}/picture/theme=state-building`, 294, 2),
    ];
    const [doubt, ...others] = contradictions(state, collection, entries);
    expect(others).toEqual([]);
    expect([doubt?.row, doubt?.column, doubt?.value]).toEqual([
      2,
      `${id}/picture/theme=state-building`,
      "294",
    ]);
  });
});

describe("partDoubts(whole, heldBy)", () => {
  const part = (name: string) => ({ id: name, label: name, dimension: "theme", isExclusive: true });
  const whole = { id: "all", parts: [part("a"), part("b")] };
  const held = (values: Record<string, number>) => (name: string) => values[name] ?? null;

  test("parts that exclude each other may not add up to more than their whole", () => {
    expect(partDoubts(whole, held({ all: 10, a: 6, b: 5 })).map(({ code }) => code)).toEqual([
      "SUM_EXCEEDS_TOTAL",
    ]);
    expect(partDoubts(whole, held({ all: 11, a: 6, b: 5 }))).toEqual([]);
  });

  test("a missing part is not zero: it adds nothing and is not counted", () => {
    expect(partSums(whole, held({ all: 10, a: 6 }))).toEqual([
      { dimension: "theme", isExclusive: true, sum: 6, count: 1 },
    ]);
    expect(partDoubts(whole, held({ a: 6, b: 5 }))).toEqual([]);
  });
});
