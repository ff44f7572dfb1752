import { describe, expect, test } from "vitest";
import { addPerson } from "../../db/people/people.ts";
import { addToken } from "../../db/people/tokens.ts";
import { createApp } from "../../server/app.ts";
import { openRealLedger } from "../real-ledger.ts";

const clock = () => "2026-11-20T12:00:00Z";
const { db } = openRealLedger();
const actor = { person: null, now: clock() };
const { id } = await addPerson(db, { handle: "analyst", role: "analyst" }, actor);
const token = addToken(db, { person: id, name: "tests", scope: "write", days: 30 }, actor);
const app = createApp(db, { clock });
const collection = "ihs-conflict-monitor-2017";
const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function send(body: string | Uint8Array<ArrayBuffer>, type: string) {
  const headers = { authorization: `Bearer ${token}`, "content-type": type };
  const url = `/api/imports?collection=${collection}&dry-run=1`;
  const response = await app.request(url, { method: "POST", headers, body });
  return { status: response.status, ...(await response.json()) };
}

const get = (extension: string) => app.request(`/collections/${collection}/template.${extension}`);

describe("a template", () => {
  test("names the columns, every theme in the order of the codebook, and the next month", async () => {
    const response = await get("csv");
    expect(response.headers.get("content-disposition")).toContain(`template_${collection}.csv`);
    const [head, ...rows] = (await response.text()).trim().split("\n");
    expect(head).toBe("month,theme,count,total,note");
    expect(rows.length).toBeGreaterThan(0);
    // The newest month of this collection is December 2017.
    expect(new Set(rows.map((row) => row.split(",")[0]))).toEqual(new Set(["2018-01"]));
    expect(rows.every((row) => row.endsWith(",,,"))).toBe(true);
  });

  test("that nobody filled in is refused in one kind sentence", async () => {
    const { status, errors } = await send(await (await get("csv")).text(), "text/csv");
    if (errors.length > 1) throw new Error(JSON.stringify(errors));
    expect([status, errors[0].code, errors[0].row, errors[0].column]).toEqual([
      422,
      "MISSING_VALUE",
      2,
      "count",
    ]);
    expect(errors[0].message).toMatch(/^(no count is filled in yet|count is empty)/);
  });

  test("that is filled in is read, as CSV and as a workbook", async () => {
    const text = await (await get("csv")).text();
    const filled = await send(text.replaceAll(",,,", ",7,100,"), "text/csv");
    expect([filled.status, filled.errors]).toEqual([200, undefined]);
    expect(filled.plan.added.length).toBeGreaterThan(1);
    const book = new Uint8Array(await (await get("xlsx")).arrayBuffer());
    const bare = await send(book, sheet);
    expect([bare.status, bare.errors[0].code]).toEqual([422, "MISSING_VALUE"]);
  });

  test("of a collection that nobody knows is not there, and what is near is named", async () => {
    const response = await app.request("/collections/ihs-conflict-monitor/template.csv");
    expect(response.status).toBe(404);
    expect((await response.json()).errors[0].allowed).toContain(collection);
  });
});

describe("what a plan would change for readers", () => {
  test("is told with the newest numbers before and after, and the findings it makes stale", async () => {
    const body =
      "month,theme,count,total\n2017-12,State-building,4,249\n2018-01,State-building,9,200\n";
    const { consequences } = await send(body, "text/csv");
    expect(consequences.addresses).toEqual([
      `/trends?collection=${collection}`,
      `/themes?collection=${collection}&dimension=theme`,
    ]);
    expect(consequences.newest).toContainEqual({
      series: `${collection}/picture/theme=state-building`,
      label: expect.any(String),
      before: { period: "2017-12", value: 3 },
      after: { period: "2018-01", value: 9 },
    });
    // Sentences whose numbers do not move stay as they are, sums over many periods too.
    for (const { sentence, after } of consequences.findings) {
      expect(after).not.toContain("(no number)");
      expect(sentence).not.toContain("{");
    }
    // 3 of 249 is 1.2 %, 4 of 249 is 1.6 %.
    const finding = consequences.findings.find(
      ({ id }: { id: string }) => id === "state-building-2017",
    );
    expect(finding.sentence).toContain("3 of 249 (1.2%) in December");
    expect(finding.after).toContain("4 of 249 (1.6%) in December");
  });

  test("is nothing where nothing moves", async () => {
    const { consequences } = await send(
      "month,theme,count\n2017-12,State-building,3\n",
      "text/csv",
    );
    expect(consequences).toEqual({ addresses: [], newest: [], findings: [] });
  });
});
