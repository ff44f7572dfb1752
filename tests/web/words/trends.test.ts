import { describe, expect, test } from "vitest";
import { emptyFilter, type Filter } from "../../../db/parameters.ts";
import { trends } from "../../../db/queries/trends.ts";
import { panelsOf } from "../../../web/panels.ts";
import { describeTrends } from "../../../web/words/trends.ts";
import type { Words } from "../../../web/words/words.ts";
import { openRealLedger } from "../../real-ledger.ts";

const state = openRealLedger();

function wordsOf(asked: Partial<Filter>): Words {
  const filter = { ...emptyFilter, ...asked };
  const answer = trends(state, filter);
  return describeTrends(answer, panelsOf(answer.lines, filter), filter);
}

const videos = { series: ["jihadology-is-videos/video"] };
const stateBuilding = {
  series: ["ihs-conflict-monitor-2017/picture/theme=state-building"],
  value: "share" as const,
};

describe("describeTrends(trends, panels, filter)", () => {
  test("says of the videos what is counted, by whom, when, and how many in all", () => {
    expect(wordsOf(videos)).toMatchObject({
      title: "Islamic State videos on Jihadology, by month",
      subtitle:
        "Distinct video posts of the group and its forerunners, counted by Baele, Boyd and Coan, " +
        "from the Jihadology archive; June 2013 to 30 January 2017; 1,255 videos in all.",
      source: "GitHub: traviscoan/extremist_communication, 2 April 2020.",
      alt:
        "Jihadology videos: videos. Videos a month: from 4 in June 2013 to 12 in " +
        "1\u2060–\u206030 January 2017; highest 79 in September 2015; not collected " +
        "September to November 2014; break in January 2015.",
    });
  });

  test("explains each sign that occurs", () => {
    const { notes } = wordsOf(videos);
    expect(notes).toContain(
      "Double rule: break in January 2015; the two sides are not comparable.",
    );
    expect(notes).toContain("Hatched: published, but not collected; that is not a zero.");
    expect(notes).toContain("Hollow: part of the period, or values missing (P).");
  });

  test("explains no sign that does not", () => {
    const { notes } = wordsOf({ series: ["dabiq-rumiyah-images/image"] });
    expect(notes.join(" ")).not.toMatch(/Double rule|Hatched|Hollow|Arrows|Bands|Whiskers|Also/);
  });

  test("calls two months compared, and never a trend", () => {
    const { notes, title, alt } = wordsOf(stateBuilding);
    expect(title).toBe("Islamic State media output: State-building, share of pictures");
    expect(notes[0]).toBe(
      "Two periods are compared. Nothing is known about the time between them.",
    );
    expect(alt).toContain("10.1% (93 of 922) in January 2017 and 1.2% (3 of 249) in December 2017");
    expect([...notes, title, alt].join(" ")).not.toMatch(/trend|fell|rose/i);
  });

  test("says what an interval of a share means, by what is counted", () => {
    expect(wordsOf(stateBuilding).notes).toContain(
      "Whiskers: 95% interval for chance variation if items were independent; pictures come in " +
        "sets, so the real uncertainty is larger.",
    );
    const series = [`${videos.series[0]}/origin=core`];
    expect(wordsOf({ series, value: "share" }).notes).toContain(
      "Bands and whiskers: 95% interval for chance variation if items were independent; videos " +
        "come in sets, so the real uncertainty is larger.",
    );
    expect(wordsOf({ series, value: "share", deff: 2.65, level: 0.9 }).notes).toContain(
      "Bands and whiskers: 90% interval for chance variation, for a design effect of 2.65: " +
        "items come in sets.",
    );
  });

  test("names φ where counts scatter more than chance, and says when intervals are left out", () => {
    expect(wordsOf({ ...videos, interval: "poisson" }).notes[0]).toMatch(
      /^Bands and whiskers: 95% interval .*, widened because items come in runs \(φ 1\.\d\)\.$/,
    );
    expect(wordsOf({ ...stateBuilding, interval: "none" }).notes).toContain(
      "No intervals: the shares describe this archive only.",
    );
    expect(wordsOf(videos).notes.join(" ")).not.toContain("interval");
  });

  test("says what is in the table only", () => {
    expect(wordsOf({ series: ["amaq-suicide-claims/claimed-operation"] }).notes).toContain(
      "Also: 1 other period, 5 running totals and 1 year, in the table.",
    );
    const time = { first: "2020-01-15", last: null };
    expect(wordsOf({ series: ["euvsdisinfo-cases/case"], time }).notes).toContain(
      "1 period reaches beyond the time asked for.",
    );
  });

  test("says why lines do not share an axis", () => {
    expect(wordsOf({ collection: "us-fighter-estimates" }).notes[0]).toBe(
      "These series count different things, so they do not share an axis.",
    );
    expect(wordsOf({}).notes[0]).toBe(
      "These counts follow different rules, so they do not share an axis.",
    );
  });

  test("names original sources before those that repeat them", () => {
    expect(wordsOf({ collection: "zelin-nonmilitary-photos" }).source).toBe(
      "ICSR (King's College London), 4 December 2015; at second hand: Westminster World, December 2015.",
    );
  });

  test("reads bounds and abouts aloud", () => {
    expect(wordsOf({ series: ["ihs-territory/km2"] }).alt).toContain(
      "from about 90,800 in January 2015 to 6,500 in January 2018",
    );
    const { notes } = wordsOf({ collection: "us-fighter-estimates" });
    expect(notes).toContain("Arrows: the source gives only a bound, at least or at most.");
  });

  test("never adds levels or windows", () => {
    expect(wordsOf({ series: ["ihs-territory/km2"] }).subtitle).not.toContain("in all");
    expect(wordsOf({ collection: "zelin-nonmilitary-photos" }).subtitle).not.toContain("in all");
  });
});
