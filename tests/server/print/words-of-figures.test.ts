import { describe, expect, test } from "vitest";
import { formatAddress } from "../../../db/filter.ts";
import { emptyFilter } from "../../../db/parameters.ts";
import { createApp } from "../../../server/app.ts";
import { print } from "../../../server/print/print.ts";
import { openRealLedger } from "../../real-ledger.ts";
import { figuresOf } from "../../web/figures/every-figure.ts";
import { allOf, parseXml, textOf } from "../../web/figures/xml.ts";
import { words } from "./jobs.ts";
import { parsePdf, textsIn } from "./pdf.ts";

const state = openRealLedger();
const app = createApp(state.db);
/** One figure in twelve; all of them take half a minute. */
const some = figuresOf(state).filter((_, at) => at % 12 === 0);

/** Without spaces, of which a PDF has none at the end of a line. */
const even = (text: string): string => text.replace(/[\s\u2060]+/g, "");

describe("a figure as PDF", () => {
  test.each(some)("$path $filter says every word of its SVG", async ({ path, filter }) => {
    const address = formatAddress(`${path}.svg`, { ...emptyFilter, ...filter });
    const svg = await (await app.request(address)).text();
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
    const size = { widthPt: 0.75 * Number(width), heightPt: 0.75 * Number(height) };
    const page = parsePdf(await print({ kind: "pdf", svg, ...size, words }));
    const said = textsIn(page).map(({ letters, actual, alt }) => actual ?? alt ?? letters);
    const all = even(said.join("\n"));
    const drawn = allOf(parseXml(svg), "text").map(textOf);
    expect(drawn.length).toBeGreaterThan(3);
    expect(drawn.filter((text) => !all.includes(even(text)))).toEqual([]);
    expect(page.streams.some((stream) => stream.includes("-7777 "))).toBe(false);
  });
});
