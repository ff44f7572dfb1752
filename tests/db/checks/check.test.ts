import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCollections, readSeries, readSources } from "../../../db/catalogue.ts";
import { check, derive } from "../../../db/checks/check.ts";
import { confront, type Verdict } from "../../../db/checks/confrontation.ts";
import { rules } from "../../../db/checks/rules.ts";
import { readAllRemarks, snapshot } from "../../../db/checks/snapshot.ts";
import { record, wordsOf } from "../../../db/ledger.ts";
import { observations } from "../../../db/schema.ts";
import { loadedPackage } from "./package.ts";

const state = loadedPackage();
const { verdicts, reported, unremarked } = check(state);

const idsOf = (outcome: Verdict["outcome"], from = verdicts): string[] =>
  from.filter((verdict) => verdict.outcome === outcome).map(({ remark }) => remark.id);

/** Remarks about words, places, days of events, or numbers that the ledger does not hold. */
const shownOnly = [
  "adnani-date",
  "alwatan-headline",
  "amaq-oct-double",
  "amaq-year-sheet-short",
  "ctc-2016-total",
  "daily-mail-branches",
  "euvs-capacity",
  "fifthtribe-survivorship",
  "ihs-unit-square-lost",
  "intelcenter-direction",
  "itic-2023-change",
  "ja-2022-leader",
  "jihadology-double-rows",
  "magazine-none",
  "mosul-date",
  "naba-issue-231",
  "naba-june-2022-dates",
  "naba-khorasan-iran",
  "onlinejihad-direction",
  "palmyra-date",
  "photos-vs-pictures-2017",
  "russian-denial-place",
  "russian-denial-sources",
  "state-building-direction",
  "telegram-7116",
  "telegram-unit-change",
  "territory-december-2015",
  "tikrit-date",
  "winter-892-period",
  "winter-892-unit",
  "zelin-peak",
];

test("every remark of checks.csv gets one verdict", () => {
  expect(verdicts).toHaveLength(95);
  expect(new Set(verdicts.map(({ remark }) => remark.id)).size).toBe(95);
});

test("no rule contradicts a remark of checks.csv", () => {
  expect(idsOf("differing")).toEqual([]);
});

test("the remarks shown only are exactly those without numbers that a rule could derive", () => {
  expect(idsOf("shown only")).toEqual(shownOnly);
});

const isNumber = (text: string | null): boolean => /^[<>-]?[\d.]+$/.test(text ?? "");
const agreeing = verdicts.filter(({ outcome }) => outcome === "agreeing");
const plain = agreeing.filter(({ remark: r }) => isNumber(r.expected) && isNumber(r.found));

test("every other remark is derived, with its two numbers where it has two", () => {
  expect(agreeing).toHaveLength(95 - shownOnly.length);
  expect(plain.length).toBeGreaterThan(40);
  expect(plain.filter(({ compared }) => compared !== 2)).toEqual([]);
});

test("a remark with one of its numbers changed is no longer borne out", () => {
  const findings = derive(snapshot(state));
  for (const { remark } of plain) {
    for (const side of ["expected", "found"] as const) {
      const changed = (remark[side] ?? "").replace(/\d+/, (digits) => `${Number(digits) + 777}`);
      const { outcome } = confront({ ...remark, [side]: changed }, findings, rules);
      expect(outcome, `${remark.id} ${side}`).not.toBe("agreeing");
    }
  }
});

test("remarks in words are derived by their subject, or by the one number they hold", () => {
  const partly = agreeing.filter(({ compared }) => compared < 2);
  expect(partly.map(({ remark, compared }) => `${remark.id}: ${compared}`)).toEqual([
    "euvs-multiple: 0",
    "isis-watch-partial-months: 1",
    "jihadology-gap: 0",
    "magazine-flags: 0",
    "zelin-overlap: 1",
    "zelin-overlap-posts: 1",
  ]);
});

test("no control of severity ok is reported, and all but one are computed to agree", () => {
  const controls = verdicts.filter(({ remark }) => remark.severity === "ok");
  expect(controls).toHaveLength(11);
  for (const { remark } of controls) {
    const numbers = [Number(remark.expected), Number(remark.found)];
    const same = reported.filter(
      ({ subject, expected, found }) =>
        subject === remark.subject && numbers[0] === expected && numbers[1] === found,
    );
    expect(same, remark.id).toEqual([]);
  }
  expect(idsOf("shown only", controls)).toEqual(["telegram-7116"]);
});

test("what is reported holds no passed control and what is unremarked is borne out by none", () => {
  expect(reported.some(({ severity }) => severity === "ok")).toBe(false);
  const remarked = new Set(verdicts.flatMap(({ findings }) => findings));
  expect(unremarked.filter((finding) => remarked.has(finding))).toEqual([]);
  expect(unremarked.length).toBeLessThan(reported.length);
});

test("every finding has a subject of the ledger and a sentence without gaps", () => {
  const known = new Set([...readSeries(state), ...readSources(state)].map(({ id }) => id));
  expect(reported.filter(({ subject }) => !known.has(subject))).toEqual([]);
  expect(reported.filter(({ message }) => /undefined|NaN|null/.test(message))).toEqual([]);
});

test("check(state) answers for every revision, also where most numbers are not yet known", () => {
  for (const revision of [1, 5, 20, 40, 60]) {
    const early = check({ db: state.db, revision });
    expect(early.verdicts).toHaveLength(95);
    expect(early.reported.length).toBeLessThan(reported.length);
  }
});

test("check(state) takes well under two seconds for the whole package", () => {
  const start = performance.now();
  check(state);
  expect(performance.now() - start).toBeLessThan(2000);
});

test("a number changed in the ledger turns its remark from agreeing to differing", () => {
  const { db } = loadedPackage();
  const id = "amaq-suicide-claims/claimed-operation/country=syria/2016-08";
  const words = db
    .select()
    .from(observations)
    .all()
    .filter((row) => row.id === id)
    .map(wordsOf);
  const append = { ...words[0], id, value: 27 };
  const { number } = record(db, { date: "2026-11-22", kind: "entry", reason: "a correction" }, [
    { noun: "observation", append },
  ]);
  const changed = check({ db, revision: number });
  expect(idsOf("differing", changed.verdicts)).toEqual(["amaq-aug-countries"]);
  const verdict = changed.verdicts.find(({ remark }) => remark.id === "amaq-aug-countries");
  expect(verdict?.message).toContain("add to 81 of 81");
});

test("the rules mention no id of a series, source, collection or remark", () => {
  const code = readdirSync("db/checks").map((file) => readFileSync(`db/checks/${file}`, "utf8"));
  const ids = [readSeries, readSources, readCollections, readAllRemarks]
    .flatMap((read): readonly { id: string }[] => read(state))
    .map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(400);
  expect(ids.filter((id) => code.some((text) => text.includes(id)))).toEqual([]);
});
