import { describe, expect, test } from "vitest";
import { addFinding, withdrawFinding } from "../../db/entry/finding.ts";
import { revert } from "../../db/entry/revert.ts";
import { newestNumber } from "../../db/ledger.ts";
import { mentioned, parseSentence } from "../../db/mentions.ts";
import {
  findingFacts,
  findingsTouchedBy,
  readFindings,
  readWithdrawnFindings,
} from "../../db/queries/findings.ts";
import { Refusal } from "../../db/refusal.ts";
import { openRealLedger } from "../real-ledger.ts";

const by = { person: null, now: "2026-11-21T10:00:00.000Z" };
const stateBuilding = "ihs-conflict-monitor-2017/picture/theme=state-building";
const place = (series: string, month: string) => ({
  ...{ series, period: month, period_start: `${month}-01`, period_end: `${month}-28` },
});

describe("parseSentence(sentence)", () => {
  test.each([
    "{",
    "}",
    "{value}",
    "{value x}",
    "{mean a/b/2017}",
    "{change a/b/2017}",
    "{{n a/b}}",
  ])("gives null for %s", (sentence) => expect(parseSentence(sentence)).toBeNull());

  test("keeps words and finds the observations, each once", () => {
    const sentence =
      "From {value a/b/2017-01} to {value a/b/x=y/2017}: {change a/b/2017-01 a/b/x=y/2017}.";
    expect(parseSentence(sentence)).toHaveLength(7);
    expect(mentioned(sentence)).toEqual([
      { series: "a/b", period: "2017-01" },
      { series: "a/b/x=y", period: "2017" },
    ]);
  });
});

describe("addFinding(db, finding, by)", () => {
  const good = { id: "own", address: "/trends", sentence: "True.", revision: 83 };

  test.each([
    ["an empty slug", { id: "" }, "slug"],
    ["a slug with blanks", { id: "my finding" }, "slug"],
    ["the slug of a page", { id: "new" }, "slug"],
    ["a slug that is taken", { id: "state-building-2017" }, "slug"],
    ["no sentence", { sentence: " " }, "sentence"],
    ["a sentence of two lines", { sentence: "One.\nTwo." }, "sentence"],
    ["a brace that names no number", { sentence: "{many} videos" }, "sentence"],
    ["a sentence that is too long", { sentence: "x".repeat(601) }, "sentence"],
  ])("refuses %s and writes nothing", (_, edit, parameter) => {
    const { db } = openRealLedger();
    try {
      addFinding(db, { ...good, ...edit }, by);
      throw new Error("not refused");
    } catch (error) {
      expect(error instanceof Refusal && error.defects[0]?.parameter).toBe(parameter);
    }
    expect(newestNumber(db)).toBe(83);
  });

  test("records one revision; withdrawing and undoing are revisions too", () => {
    const { db } = openRealLedger();
    const now = () => ({ db, revision: newestNumber(db) });
    expect(addFinding(db, good, by).number).toBe(84);
    expect(readFindings(now()).at(-1)).toMatchObject(good);
    expect(withdrawFinding(db, "own", { ...by, reason: "counted twice" }).number).toBe(85);
    expect(readFindings(now()).map(({ id }) => id)).not.toContain("own");
    expect(readWithdrawnFindings(now()).map(({ finding }) => finding.id)).toEqual(["own"]);
    expect(findingFacts(now(), "own")?.withdrawn?.reason).toBe("counted twice");
    expect(() => addFinding(db, good, by)).toThrow("the finding was not saved");
    revert(db, 85, { ...by, reason: "it was right" });
    expect(findingFacts(now(), "own")?.withdrawn).toBeNull();
    expect(findingFacts({ db, revision: 85 }, "own")?.withdrawn?.number).toBe(85);
    expect(findingFacts({ db, revision: 83 }, "own")).toBeNull();
    expect(() => withdrawFinding(db, "nothing", { ...by, reason: "none" })).toThrow("retract");
  });
});

describe("the bundled package", () => {
  test("brings ten findings, pinned to its last revision, state-building first", () => {
    const state = openRealLedger();
    const found = readFindings(state);
    expect(found).toHaveLength(10);
    expect(found[0]?.id).toBe("state-building-2017");
    expect(new Set(found.map(({ revision }) => revision))).toEqual(new Set([83]));
  });
});

describe("findingsTouchedBy(state, numbers)", () => {
  const state = openRealLedger();
  const touched = (...numbers: Parameters<typeof findingsTouchedBy>[1]) =>
    findingsTouchedBy(state, numbers).map(({ id }) => id);

  test("names findings by series and time, and by the whole of a share", () => {
    expect(touched(place(stateBuilding, "2017-12"))).toEqual([
      "state-building-2017",
      "two-readings-side-by-side",
    ]);
    expect(touched(place("ihs-conflict-monitor-2017/picture", "2017-01"))).toContain(
      "state-building-2017",
    );
    expect(touched(place("dabiq-rumiyah-images/image/theme=violent-jihad", "dabiq-1"))).toEqual([
      "magazine-themes",
    ]);
  });

  test("leaves alone what lies outside the time, and other series", () => {
    expect(touched(place(stateBuilding, "2018-01"))).not.toContain("state-building-2017");
    expect(touched(place("naba-weekly-harvest/claimed-killed", "2022-01"))).toEqual([]);
    expect(touched()).toEqual([]);
  });
});
