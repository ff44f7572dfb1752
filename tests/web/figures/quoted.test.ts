import { describe, expect, test } from "vitest";
import { readQuotedShares } from "../../../db/catalogue.ts";
import { emptyFilter } from "../../../db/parameters.ts";
import { themes } from "../../../db/queries/themes.ts";
import { quotedShares } from "../../../web/figures/quoted.ts";
import { serialize } from "../../../web/figures/serialize.ts";
import { describeThemes } from "../../../web/words/themes.ts";
import { document } from "../../document.ts";
import { openRealLedger } from "../../real-ledger.ts";
import { expectGolden } from "./golden-file.ts";

const state = openRealLedger();
const winter = readQuotedShares(state, "winter-hijri-month");
const options = { document, width: 744, id: "q", alt: "Shares printed without counts" };

describe("quotedShares(quoted, options)", () => {
  test("draws each as a hollow mark and never an interval", () => {
    const figure = quotedShares(winter, options);
    const marks = [...figure.querySelectorAll("circle")];
    expect(marks).toHaveLength(winter.length);
    expect(new Set(marks.map((mark) => mark.getAttribute("fill")))).toEqual(new Set(["var(--bg)"]));
    expect(figure.textContent).not.toMatch(/\d\u2060?–/);
  });

  test("marks a printed bound by its sign and an arrow-head", () => {
    const bounds = winter.filter(({ relation }) => relation === ">");
    const exact = winter.filter(({ relation }) => relation === "=");
    const heads = (shares: typeof winter): number =>
      serialize(quotedShares(shares, options)).match(/v7\.2l6 -3\.6z/g)?.length ?? 0;
    expect([heads(bounds), heads(exact)]).toEqual([bounds.length, 0]);
    expect(quotedShares(bounds, options).textContent).toContain(">92%");
  });

  test("writes the whole where it was printed", () => {
    const text = quotedShares(winter, options).textContent ?? "";
    expect(text).toContain("30 January to 28 February 2017, of 570");
    expect(text).toContain("December 2017>92%");
  });

  test.each([744, 358])("is drawn as reviewed at %i px", (width) => {
    expectGolden(`quoted-${width}`, quotedShares(winter, { ...options, width }));
  });
});

describe("describeThemes(themes, filter) without counts", () => {
  const filter = { ...emptyFilter, collection: "winter-hijri-month" };
  const words = describeThemes(themes(state, filter), filter);

  test("names the collection, its sources and every percentage with its whole", () => {
    expect(words.title).toContain("shares printed without counts");
    expect(words.source).toContain("Breitbart");
    expect(words.alt).toContain("utopia 14% of 570 (30 January to 28 February 2017)");
  });
});
