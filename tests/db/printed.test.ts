import { describe, expect, test } from "vitest";
import { record, wordsOf } from "../../db/ledger.ts";
import { printedNumbers } from "../../db/queries/printed.ts";
import { observations } from "../../db/schema.ts";
import { createApp } from "../../server/app.ts";
import { describePrinted, verdictOf } from "../../web/words/printed.ts";
import { openRealLedger } from "../real-ledger.ts";

const state = openRealLedger();
const pictures = "ihs-conflict-monitor-2017/picture";
const said = (subject: string, of = state) =>
  printedNumbers(of)
    .filter((each) => each.subject === subject)
    .map((each) => `${verdictOf(each)}: ${describePrinted(each)}`);

describe("printedNumbers(state)", () => {
  test("73 and 74 percent are printed for 922 to 249: one agrees, one does not", () => {
    const counts = "from 922 in January 2017 to 249 in December 2017 is −73.0%.";
    expect(said(pictures)).toEqual([
      `Agree: −73% is printed; ${counts}`,
      `Differ: −74% is printed; ${counts}`,
    ]);
  });

  test("1,248 of 1,316 items have a named type; the rest is unnamed, not wrong", () => {
    expect(said("ihs-conflict-monitor-2017/item")).toContain(
      "Rest unnamed: January 2017: the parts named by medium add to 1,248 of 1,316, leaving 68 unnamed.",
    );
  });

  test("rates and totals are told with both numbers", () => {
    expect(said("attack-claims-bbcm/claimed-attack")).toContain(
      "Differ: 11 a day is printed; 3,670 in 2018, 365 days, is 10.05 a day.",
    );
    expect(said("telegram-isis-watch/channel-or-bot")[0]).toMatch(
      /^Differ: A total of 43,167 is printed; the 9 periods from January 2017 to .* add to 46,135\.$/,
    );
  });

  test("each names who prints it", () => {
    const own = printedNumbers(state).filter(({ subject }) => subject === pictures);
    expect(own.map(({ sources }) => sources)).toEqual([["ihs-2018-01"], ["ihs-2018-01"]]);
  });

  test("a retelling is not laid at the door of the source it retells", () => {
    const own = printedNumbers(state).filter(({ subject }) => subject === "ihs-territory/km2");
    expect(own.map(({ found, sources }) => [found, sources])).toEqual([
      [-90, ["dailymail-2018-01"]],
    ]);
  });

  test("follows the counts: another count makes another verdict", () => {
    const { db } = openRealLedger();
    const id = `${pictures}/2017-12`;
    const row = db
      .select()
      .from(observations)
      .all()
      .find((each) => each.id === id);
    if (!row) throw new Error("no such number");
    record(db, { date: "2026-11-21", kind: "entry", reason: "another count" }, [
      { noun: "observation", append: { ...wordsOf(row), value: 240 } },
    ]);
    const verdicts = said(pictures, { db, revision: 84 }).map((text) => text.split(":")[0]);
    expect(verdicts).toEqual(["Differ", "Agree"]);
  });
});

describe("pages", () => {
  const app = createApp(state.db);
  test.each(["/sources/ihs-2018-01", "/collections/ihs-conflict-monitor-2017"])(
    "%s shows what is printed beside what the counts give",
    async (address) => {
      const page = await (await app.request(address)).text();
      expect(page).toContain("Printed numbers, checked against the counts");
      expect(page).toContain("−74% is printed; from 922 in January 2017 to 249");
    },
  );

  test("a source that prints nothing of the kind has no such part", async () => {
    const page = await (await app.request("/sources/baele-coan-videos")).text();
    expect(page).not.toContain("Printed numbers");
  });
});
