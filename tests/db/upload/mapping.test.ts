import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guessColumns } from "../../../db/upload/guess.ts";
import { formatMapping, parseMapping } from "../../../db/upload/mapping.ts";
import type { Mapping } from "../../../db/upload/rules.ts";

const mayOf = (...names: string[]) => guessColumns(names).map(({ may }) => may.join(" or "));

describe("guessColumns(names)", () => {
  test.each([
    [
      ["Datum", "Thema", "Anzahl", "Summe"],
      ["month", "theme", "count", "total"],
    ],
    [
      ["mois", "thème", "nombre", "remarque"],
      ["month", "theme", "count", "note"],
    ],
    [
      ["الشهر", "الموضوع", "العدد", "المجموع"],
      ["month", "theme", "count", "total"],
    ],
    [
      ["mnth", "themes", "cuont"],
      ["month", "theme", "count"],
    ],
    [
      ["month", "theme", "count", "Region"],
      ["month", "theme", "count", ""],
    ],
  ])("knows %j", (names, columns) => expect(mayOf(...names)).toEqual(columns));

  test("takes no word for certain that may mean two columns", () => {
    expect(mayOf("N")).toEqual(["count or total"]);
    expect(mayOf("Monat", "Tema")).toEqual(["month", "theme"]);
  });

  test("takes nothing for certain that two columns could be", () => {
    expect(mayOf("Datum", "Monat", "Anzahl")).toEqual(["", "", "count"]);
    expect(mayOf("month", "Datum")).toEqual(["month", ""]);
  });
});

describe("parseMapping(text)", () => {
  test("takes names that hold commas and signs", () => {
    expect(parseMapping("month=Datum, Monat,count=a=b,unused=x,y")).toEqual({
      columns: { month: "Datum, Monat", count: "a=b" },
      unused: ["x,y"],
    });
  });

  test.each([
    ["Datum", /write it like month=Datum/],
    ["date=Datum", /invalid map: "date=Datum"/],
    ["month=a,month=b", /month is given twice/],
    ["month=", /invalid map/],
  ])("refuses %s with the form", (text, message) => expect(parseMapping(text)).toMatch(message));

  test("gives back what formatMapping wrote", () => {
    const name = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !/[,=]/.test(text));
    const mapping = fc.record({
      columns: fc.record({ month: name, count: name, note: name }, { requiredKeys: ["month"] }),
      unused: fc.array(name, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(mapping, (made: Mapping) => {
        expect(parseMapping(formatMapping(made))).toEqual(made);
      }),
    );
  });
});
