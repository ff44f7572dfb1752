import { expect, test } from "vitest";
import { beforeAfter } from "../../db/queries/before-after.ts";
import { differences, readRevisions } from "../../db/revisions.ts";
import { openRealLedger } from "../real-ledger.ts";

const { db } = openRealLedger();

test("a revision that changed numbers shows what the series held before, and after", () => {
  const changed = readRevisions(db).filter(
    (revision) => revision.changed > 0 && revision.number > 1,
  );
  expect(changed.length).toBeGreaterThan(0);
  for (const { number } of changed) {
    const all = differences(db, number);
    const { touched, total } = beforeAfter({ db }, number, all);
    expect(touched.length).toBeLessThanOrEqual(3);
    expect(total).toBeGreaterThanOrEqual(touched.length);
    for (const { series, before, after } of touched) {
      for (const { id, before: was, after: is } of all) {
        const own = was?.series === series.id || is?.series === series.id;
        if (!own) continue;
        const at = (
          rows: readonly { series: string; period: string; value: number | null }[] = [],
        ) => rows.find((row) => `${row.series}/${row.period}` === id)?.value ?? null;
        const isDrawn = [...(after?.drawn ?? []), ...(before?.drawn ?? [])].some(
          (row) => `${row.series}/${row.period}` === id,
        );
        if (isDrawn)
          expect([at(before?.drawn), at(after?.drawn)]).toEqual([
            was?.value ?? null,
            is?.value ?? null,
          ]);
      }
    }
  }
});

test("a revision of the catalogue alone has no lines", () => {
  expect(beforeAfter({ db }, 1, differences(db, 1))).toEqual({ touched: [], total: 0 });
});
