import { describe, expect, test } from "vitest";
import { openDatabase } from "../../db/database.ts";
import { apply, planPackage } from "../../db/import/load.ts";
import { readAudit } from "../../db/people/audit.ts";
import { addPerson } from "../../db/people/people.ts";
import { addToken } from "../../db/people/tokens.ts";
import { createApp } from "../../server/app.ts";
import { newestOf } from "../../server/state.ts";

const clock = () => "2026-11-20T12:00:00Z";
const db = openDatabase(":memory:");
apply(db, planPackage(db, "tests/fixtures/contract"), "2026-11-20");
const actor = { person: null, now: clock() };
const { id } = await addPerson(db, { handle: "analyst", role: "analyst" }, actor);
const token = addToken(db, { person: id, name: "tests", scope: "write", days: 30 }, actor);
const app = createApp(db, { clock });

let keys = 0;

async function send(body: string, query = "") {
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": "text/csv",
    "idempotency-key": `key-${keys++}`,
  };
  const url = `/api/imports?collection=contract${query}`;
  const response = await app.request(url, { method: "POST", headers, body });
  return { status: response.status, ...(await response.json()) };
}

const german = "Datum;Thema;Anzahl;Region\n2017-01;state building;93;Mosul\n";
const map = `&map=${encodeURIComponent("month=Datum,theme=Thema,count=Anzahl,unused=Region")}`;

describe("a file whose columns have other names", () => {
  test("is refused with the map that would read it, and no guess is taken", async () => {
    const { status, errors } = await send(german);
    expect(status).toBe(422);
    expect(errors.map(({ column }: { column: string }) => column)).toEqual([
      "month",
      "theme",
      "count",
      "Datum",
      "Thema",
      "Anzahl",
      "Region",
    ]);
    expect(errors[3].message).toBe(
      'unknown column "Datum"; if it holds the month, map it: month=Datum',
    );
    expect(newestOf(db).number).toBe(1);
  });

  test("is read by the map it comes with, which is then remembered and told", async () => {
    const first = await send(german, map);
    expect([first.status, first.map]).toEqual([
      201,
      "month=Datum,theme=Thema,count=Anzahl,unused=Region",
    ]);
    const next = await send(german.replaceAll("93", "94"), "&dry-run=1");
    expect([next.status, next.map, next.plan.changed[0].value]).toEqual([200, first.map, 94]);
    expect(readAudit(db).entries[0]).toMatchObject({ action: "remember columns", person: id });
  });

  test("a remembered map is left alone where the names are the plain ones", async () => {
    const { status, map: taken } = await send("month,theme,count\n2017-02,other,3\n");
    expect([status, taken]).toEqual([201, undefined]);
  });

  test("a map that the file does not fit is refused with the names that it has", async () => {
    const { status, errors } = await send(german, "&map=month=Monat");
    expect([status, errors[0].code, errors[0].column]).toEqual([422, "MISSING_COLUMN", "Monat"]);
    expect(errors[0].message).toContain('it has "Datum", "Thema", "Anzahl", "Region"');
  });

  test("a map that cannot be read is refused with its form", async () => {
    const { status, errors } = await send(german, "&map=date=Datum");
    expect([status, errors[0].parameter]).toEqual([400, "map"]);
  });

  test("broken cells are named by their place in the file", async () => {
    const { errors } = await send(german.replace("93", "many"), map);
    expect(errors[0]).toMatchObject({ code: "BAD_COUNT", cell: "C2", column: "count" });
  });
});
