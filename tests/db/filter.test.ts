import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../db/day.ts";
import { encode, formatFilter, parseFilter } from "../../db/filter.ts";
import {
  emptyFilter,
  eventKinds,
  type Filter,
  forms,
  intervals,
  type ParameterName,
  parameters,
  quantities,
} from "../../db/parameters.ts";
import { periodTypes } from "../../db/period.ts";

const every = Object.keys(parameters).filter((name): name is ParameterName => name in parameters);
const read = (query: string, allowed: readonly ParameterName[] = every) =>
  parseFilter(new URLSearchParams(query), allowed);

const aDay = fc.integer({ min: 0, max: 9000 }).map((n) => addDays("2005-01-01", n));
const anId = fc.stringMatching(/^[a-z][a-z0-9=/+.-]{0,20}$/);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const aFilter: fc.Arbitrary<Filter> = fc.record({
  series: fc.uniqueArray(anId, { maxLength: 4 }),
  collection: maybe(anId),
  dimension: maybe(anId),
  period: maybe(fc.constantFrom(...periodTypes)),
  time: maybe(
    fc.tuple(aDay, aDay).map(([a, b]) => ({ first: a < b ? a : b, last: a < b ? b : a })),
  ),
  value: maybe(fc.constantFrom(...quantities)),
  interval: maybe(fc.constantFrom(...intervals)),
  level: fc.constantFrom(0.9, 0.95, 0.99),
  deff: fc.constantFrom(1, 2.65, 5),
  facet: maybe(fc.constant("series" as const)),
  scale: maybe(fc.constant("free" as const)),
  form: maybe(fc.constantFrom(...forms)),
  events: fc.subarray([...eventKinds]),
  rev: maybe(fc.integer({ min: 1, max: 999 })),
  asOf: fc.constant(undefined),
  w: maybe(fc.constant(170)),
  h: maybe(fc.constantFrom(99.5, 250)),
  unit: fc.constant("mm" as const),
  dpi: maybe(fc.integer({ min: 96, max: 600 })),
  ratio: fc.constant(undefined),
  text: maybe(fc.constant("outline" as const)),
  look: maybe(fc.constantFrom("dark" as const, "print" as const)),
  bg: maybe(fc.constant("none" as const)),
  csvType: maybe(fc.constant("full" as const)),
  bom: maybe(fc.constant("1" as const)),
});

describe("misuse", () => {
  test("parseFilter(search, allowed) refuses an unknown parameter and names the known ones", () => {
    const { defects, filter } = read("colour=red", ["series", "rev"]);
    expect(defects).toEqual([
      {
        code: "UNKNOWN_PARAMETER",
        parameter: "colour",
        value: "red",
        allowed: ["series", "rev"],
        message: 'unknown parameter "colour"; this view knows series, rev',
      },
    ]);
    expect(filter).toEqual(emptyFilter);
  });

  test("parseFilter(search, allowed) refuses a parameter of another view", () => {
    expect(read("form=bars", ["series"]).defects.map(({ code }) => code)).toEqual([
      "UNKNOWN_PARAMETER",
    ]);
  });

  test.each([
    "time=fortnight",
    "time=2018..2017",
    "period=fortnight",
    "value=sum",
    "interval=wald",
    "level=95",
    "level=1",
    "deff=0.5",
    "rev=0",
    "rev=1.5",
    "asOf=2017-02-30",
    "events=weather",
    "unit=cm",
    "unit=mm&w=30",
    "w=100000",
    "w=0",
    "w=-5",
    "w=1e3",
    "h=90",
    "dpi=95",
    "dpi=601",
    "dpi=150.5",
    "ratio=0.5",
    "ratio=5",
    "unit=in&ratio=2",
    "look=neon",
    "text=curves",
    "bg=red",
    "w=4000&h=4000&ratio=4",
    "w=600&h=600&unit=mm&dpi=600",
    "series=%3Cscript%3E",
    "collection=a%00b",
  ])("parseFilter(%j) refuses the value and says what is allowed", (query) => {
    const { defects, filter } = read(query);
    expect(defects.map(({ code }) => code)).toEqual(["BAD_PARAMETER"]);
    expect(defects[0]?.allowed?.length).toBeGreaterThan(0);
    const refused = defects[0]?.parameter ?? "";
    expect(Reflect.get(filter, refused)).toEqual(Reflect.get(emptyFilter, refused));
  });

  test.each([
    ["w=30&unit=mm", 'invalid w: "30"; allowed: 65 to 600 mm'],
    ["w=5000", 'invalid w: "5000"; allowed: 240 to 4000 px'],
    ["h=30&unit=in", 'invalid h: "30"; allowed: 1.5 to 24 in'],
    ["ratio=2&unit=mm", "ratio goes with pixels; a size in mm has dpi"],
    [
      "w=4000&h=4000&ratio=2",
      "64 million pixels are too many; at most 36 million: ratio 1 to 1.5 at this size",
    ],
    [
      "w=600&h=600&unit=mm",
      "51 million pixels are too many; at most 36 million: dpi 96 to 254 at this size",
    ],
  ])("parseFilter(%j) says the range: %s", (query, message) => {
    expect(read(query).defects.map((defect) => defect.message)).toEqual([message]);
  });

  test("parseFilter(search, allowed) refuses rev and asOf together", () => {
    expect(read("rev=3&asOf=2018-01-01").defects.map(({ parameter }) => parameter)).toEqual([
      "asOf",
    ]);
  });

  test("parseFilter(search, allowed) is safe with names of Object.prototype", () => {
    expect(read("__proto__=1&toString=2").defects).toHaveLength(2);
  });
});

describe("addresses", () => {
  test("parseFilter(formatFilter(filter)) is the filter", () => {
    fc.assert(
      fc.property(aFilter, (filter) => {
        const { filter: back, defects } = read(formatFilter(filter));
        expect(defects).toEqual([]);
        expect(back).toEqual(
          Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)),
        );
      }),
    );
  });

  test("what is usual of a picture is left out of its address", () => {
    const query = "w=170&unit=mm&text=live&look=screen&dpi=150&h=120";
    expect(formatFilter(read(query).filter)).toBe("w=170&h=120&unit=mm&dpi=150");
    expect(formatFilter(read("unit=px&ratio=1&w=1200").filter)).toBe("w=1200");
  });

  test("formatFilter(filter) has one order, whatever order was given", () => {
    const text = "series=a~b&time=2017&value=share&rev=3";
    expect(formatFilter(read("rev=3&value=share&time=2017&series=a&series=b").filter)).toBe(text);
  });

  test("formatFilter(filter) leaves defaults out and keeps / = ~ . : , readable", () => {
    expect(formatFilter(read("series=x/y=z~b&level=0.95&deff=1&value=").filter)).toBe(
      "series=x/y=z~b",
    );
    expect(encode("a/b=c~d.e:f,g h&")).toBe("a/b=c~d.e:f,g%20h%26");
  });
});
