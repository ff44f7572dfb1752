import { describe, expect, test } from "vitest";
import { rulesOf } from "../../../db/upload/rules.ts";
import { contract, rules } from "./cases.ts";

const collection = { period_min: null, period_max: null, value_max: null, coding: null };

describe("rulesOf(collection, categories, {today})", () => {
  test("gives the contract of the cases", () => {
    expect(rules).toMatchObject({
      requiredColumns: contract.required_columns,
      optionalColumns: contract.optional_columns,
      isExclusive: true,
      monthMin: contract.month_min,
      monthMax: contract.month_max,
      countMin: contract.count_min,
      countMax: contract.count_max,
      limits: {
        fileBytes: contract.limits.file_bytes,
        rows: contract.limits.rows,
        columns: contract.limits.columns,
        cellChars: contract.limits.cell_chars,
        xlsxEntries: contract.limits.xlsx_entries,
        xlsxUnpackedBytes: contract.limits.xlsx_unpacked_bytes,
        jsonBytes: contract.limits.json_bytes,
        timeMs: contract.time_limit_ms,
        memoryMb: contract.rss_growth_limit_mb,
      },
    });
  });

  test.each([
    ["2026-11-20", null, "2026-10"],
    ["2026-01-31", null, "2025-12"],
    ["2026-11-20", "2018-06-30", "2018-06"],
    ["2026-11-20", "2018", "2018-12"],
    ["2026-11-20", "2030-01-31", "2026-10"],
  ])("on %s with a last day of %s, months go to %s", (today, period_max, expected) => {
    expect(rulesOf({ ...collection, period_max }, [], { today }).monthMax).toBe(expected);
  });

  test("only the dimension that is asked for has to be exclusive", () => {
    const coding = "medium=exclusive;theme=unknown";
    const today = "2026-11-20";
    expect(rulesOf({ ...collection, coding }, [], { today }).isExclusive).toBe(false);
    expect(rulesOf({ ...collection, coding }, [], { today, dimension: "medium" }).isExclusive).toBe(
      true,
    );
  });

  test("categories with one label are told apart by their slugs", () => {
    const categories = [
      { slug: "war", label: "War", aliases: "battle; fight" },
      { slug: "war-2", label: "war", aliases: null },
      { slug: "other", label: "Other", aliases: null },
    ];
    expect(rulesOf(collection, categories, { today: "2026-11-20" }).themes).toEqual([
      { slug: "war", label: "war", aliases: ["war", "battle", "fight"] },
      { slug: "war-2", label: "war-2", aliases: ["war-2"] },
      { slug: "other", label: "Other", aliases: ["other"] },
    ]);
  });
});
