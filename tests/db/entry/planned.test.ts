import { expect, test } from "vitest";
import { readCollections } from "../../../db/catalogue.ts";
import { commit } from "../../../db/entry/commit.ts";
import type { Entry } from "../../../db/entry/entry.ts";
import { planEntries } from "../../../db/entry/plan.ts";
import { movesOf, planned } from "../../../db/entry/planned.ts";
import { type Words, wordsOf } from "../../../db/ledger.ts";
import type { Touched } from "../../../db/queries/before-after.ts";
import { beforeAfter } from "../../../db/queries/before-after.ts";
import { observations } from "../../../db/queries/observations.ts";
import { differences } from "../../../db/revisions.ts";
import { openRealLedger } from "../../real-ledger.ts";

const { db, revision } = openRealLedger();
const videos = "jihadology-is-videos/video";

/** A number of the series changed, and one added in the month after the last. */
function entries(): Entry[] {
  const { fragment: _, ...rest } = observations({ db, revision }, [videos]).at(-1) ?? {
    fragment: 0,
  };
  const names =
    "series period period_start period_end period_type period_label period_order value relation status period_as_stated source locator fragment note";
  const cells = Object.entries(rest).filter(([name]) => names.split(" ").includes(name));
  const held = wordsOf({ id: "", ...Object.fromEntries(cells) });
  const of = (change: Record<string, string | number>, row: number): Entry => {
    const words: Words = { ...held, fragment: null, ...change };
    words.id = `${videos}/${words.period}`;
    return { words, row, column: "value" };
  };
  const next = { period: "2019-02", period_start: "2019-02-01", period_end: "2019-02-28" };
  return [of({ value: 77 }, 2), of({ ...next, value: 0, period_label: "", period_order: 0 }, 3)];
}

const drawnOf = ({ touched, total }: { touched: Touched[]; total: number }) => ({
  total,
  lines: touched.map(({ series, changes, before, after }) => ({
    series: series.id,
    changes,
    before: before?.drawn.map(({ period, value, status }) => [period, value, status]),
    after: after?.drawn.map(({ period, value, status }) => [period, value, status]),
  })),
});

test("a plan draws what its revision will draw, and writes nothing", () => {
  const collection = readCollections({ db, revision }).find(({ id }) =>
    videos.startsWith(`${id}/`),
  );
  if (!collection) throw new Error("the package has no such collection");
  const plan = planEntries({ db, revision }, collection, entries());
  expect([plan.added.length, plan.changed.length]).toEqual([1, 1]);
  const foreseen = drawnOf(planned({ db, revision }, movesOf(plan)));
  expect(foreseen.total).toBe(1);
  expect(foreseen.lines[0]?.after).not.toEqual(foreseen.lines[0]?.before);
  const words = { kind: "entry" as const, reason: "a test", source: null, person: null };
  const submission = { ...words, collection, entries: entries(), isTicked: true };
  const outcome = commit(db, { ...submission, now: "2026-11-20T12:00:00.000Z" });
  const number = outcome.revision?.number ?? 0;
  expect(number).toBe(revision + 1);
  expect(foreseen).toEqual(drawnOf(beforeAfter({ db }, number, differences(db, number))));
});
