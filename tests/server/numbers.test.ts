import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../server/app.ts";
import { bundledPackage } from "../../server/commands/load.ts";
import { openRealLedger } from "../real-ledger.ts";

type Row = Record<string, string>;

const packaged: Row[] = parse(readFileSync(join(bundledPackage, "observations.csv")), {
  columns: true,
});
const app = createApp(openRealLedger().db);
const served: Row[] = [];

beforeAll(async () => {
  for (const series of new Set(packaged.map((row) => row.series ?? ""))) {
    const response = await app.request(`/trends.csv?series=${series}&csvType=full`);
    expect([series, response.status]).toEqual([series, 200]);
    served.push(...parse<Row>(await response.text(), { columns: true }));
  }
});

const compared = [
  "series",
  "period_start",
  "period_end",
  "period_type",
  "period_label",
  "period_order",
  "value",
  "relation",
  "status",
  "period_as_stated",
  "source",
  "locator",
  "fragment",
  "note",
];
const keyOf = (row: Row): string =>
  `${row.series} ${row.period_start} ${row.period_end} ${row.period_label}`;
const defused = (text = ""): string => text.replace(/^'(?=[=+\-@])/, "");
const wordsOf = (row: Row): string[] => compared.map((name) => defused(row[name]));

describe("every number of the package", () => {
  test("is served as /trends.csv?series=…&csvType=full, all 1,988 of them", () => {
    expect(packaged).toHaveLength(1988);
    const byKey = new Map(served.map((row) => [keyOf(row), wordsOf(row)]));
    expect(byKey.size).toBe(1988);
    for (const row of packaged) {
      expect(byKey.get(keyOf(row))).toEqual(wordsOf(row));
    }
  });

  test("that is missing stays empty, with a status that says why; a zero stays zero", () => {
    const empty = served.filter((row) => row.value === "");
    expect(empty).toHaveLength(packaged.filter((row) => row.value === "").length);
    expect(new Set(empty.map((row) => row.status))).toEqual(new Set(["L"]));
    expect(served.filter((row) => row.value === "0")).toHaveLength(
      packaged.filter((row) => row.value === "0").length,
    );
  });

  test("has the share that value and n give, and none where one of them is not exact", () => {
    const values = new Map(packaged.map((row) => [keyOf(row), row]));
    for (const row of served.filter((each) => each.whole !== "")) {
      const whole = values.get(keyOf({ ...row, series: row.whole ?? "" }));
      expect(row.n).toBe(whole?.value ?? "");
      const isExact = row.relation === "=" && whole?.relation === "=" && row.value !== "";
      const share = isExact && Number(row.n) > 0 ? Number(row.value) / Number(row.n) : null;
      if (share === null || share > 1) expect(row.share).toBe("");
      else expect(Number(row.share)).toBeCloseTo(share, 12);
    }
  });

  test("is the same in JSON and in Arrow as in CSV", async () => {
    const address = "series=ihs-conflict-monitor-2017/picture/theme=state-building";
    const csv = parse<Row>(await (await app.request(`/trends.csv?${address}`)).text(), {
      columns: true,
    });
    const json = await (await app.request(`/trends.json?${address}`)).json();
    const bytes = await (await app.request(`/trends.arrow?${address}`)).arrayBuffer();
    const arrow = tableFromIPC(new Uint8Array(bytes));
    expect(json.columns.value).toEqual([93, 3]);
    expect(json.columns.n).toEqual([922, 249]);
    expect(csv.map(({ value }) => value)).toEqual(["93", "3"]);
    expect([...(arrow.getChild("value") ?? [])]).toEqual([93, 3]);
    expect([...(arrow.getChild("period") ?? [])]).toEqual(["2017-01", "2017-12"]);
    expect([...(arrow.getChild("period_label") ?? [])]).toEqual([null, null]);
    expect(arrow.schema.fields.map(({ name }) => name)).toEqual(Object.keys(json.columns));
    expect(Object.keys(csv[0] ?? {})).toEqual(Object.keys(json.columns));
  });

  test("has the interval of R's prop.test(correct = FALSE): 93 of 922, 3 of 249", async () => {
    const address = "series=ihs-conflict-monitor-2017/picture/theme=state-building";
    const { columns } = await (await app.request(`/trends.json?${address}&value=share`)).json();
    expect(columns.lower[0]).toBeCloseTo(0.0830547038525, 10);
    expect(columns.upper[0]).toBeCloseTo(0.121992777022, 10);
    expect(columns.lower[1]).toBeCloseTo(0.00410577620875, 10);
    expect(columns.upper[1]).toBeCloseTo(0.0348176616902, 10);
  });
});
