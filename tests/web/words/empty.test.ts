import { describe, expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { openRealLedger } from "../../real-ledger.ts";
import { allOf, parseXml, textOf } from "../figures/xml.ts";

const app = createApp(openRealLedger().db);

/** All that a figure says, and its alternative text. */
async function saidBy(address: string): Promise<{ text: string; alt: string; marks: number }> {
  const root = parseXml(await (await app.request(address)).text());
  const text = allOf(root, "text").map(textOf).join(" ");
  const alt = allOf(root, "desc").map(textOf).join(" ");
  return { text, alt, marks: allOf(root, "circle").length };
}

describe("a figure without numbers", () => {
  test.each([
    [
      "/trends.svg?series=ihs-territory/km2&time=1999",
      "No number lies wholly inside time=1999. Without it there are",
    ],
    [
      "/themes.svg?collection=dabiq-rumiyah-images&dimension=theme&time=1999",
      "No number lies wholly inside time=1999. Without it there are",
    ],
    [
      "/trends.svg?series=jihadology-is-videos/video&period=week",
      "No number has period=week. Without it there are 41 numbers: June 2013 to 30 January 2017.",
    ],
    [
      "/trends.svg?series=dabiq-rumiyah-images/image&value=share",
      "Nothing can be drawn with value=share: no exact whole of these numbers is known",
    ],
    [
      "/trends.svg?series=dabiq-rumiyah-images/image&value=rate&time=2014..2017",
      "Nothing can be drawn with value=rate. A rate is by the day, and an issue or an undated period covers no days",
    ],
    [
      "/themes.svg?series=naba-weekly-harvest/claimed-killed&collection=naba-weekly-harvest&dimension=branch",
      "Nothing can be drawn: no exact whole of these numbers is known",
    ],
    ["/trends.svg?series=ihs-territory/km2&rev=1", "At rev=1 no number of this was known yet."],
    ["/coverage.svg?time=1999", "No number lies wholly inside time=1999."],
  ])("%s says what emptied it: %s", async (address, sentence) => {
    const { text, alt, marks } = await saidBy(address);
    expect(text).toContain(sentence);
    expect(alt).toContain(sentence);
    expect(marks).toBe(0);
  });

  test("a figure with numbers says nothing of the kind", async () => {
    const { text, marks } = await saidBy("/trends.svg?series=jihadology-is-videos/video");
    expect(text).not.toContain("No number");
    expect(marks).toBe(41);
  });
});
