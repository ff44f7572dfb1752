import { describe, expect, test } from "vitest";
import { emptyFilter } from "../../db/parameters.ts";
import { coverage as askCoverage } from "../../db/queries/coverage.ts";
import { trends } from "../../db/queries/trends.ts";
import { document as drawn } from "../../server/document.ts";
import { coverage } from "../../web/figures/coverage.ts";
import { serialize } from "../../web/figures/serialize.ts";
import { trendPanel } from "../../web/figures/trends.ts";
import { panelsOf } from "../../web/panels.ts";
import { document as library } from "../document.ts";
import { openRealLedger } from "../real-ledger.ts";

const state = openRealLedger();

describe("the server's document", () => {
  test("gives the same bytes as a library's, for every total of the ledger and the coverage", () => {
    const filter = { ...emptyFilter, events: ["territory"] };
    const { lines, events } = trends(state, filter);
    const { panels } = panelsOf(lines, filter);
    expect(panels.length).toBeGreaterThan(20);
    const link = ({ series, period }: { series: string; period: string }) => `/${series}/${period}`;
    for (const panel of panels) {
      const draw = (document: Document) =>
        serialize(trendPanel(panel, { document, size: "wide", id: "x", filter, events, link }));
      expect(draw(drawn)).toBe(draw(library));
    }
    const rows = askCoverage(state, emptyFilter);
    const strip = (document: Document) =>
      serialize(coverage(rows, { document, width: 1120, id: "c", alt: "all" }));
    expect(strip(drawn)).toBe(strip(library));
  });
});
