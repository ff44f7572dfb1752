import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../../db/database.ts";
import { openRealLedger } from "../../real-ledger.ts";
import { defectsOf } from "./defects.ts";
import { renderPage } from "./render.tsx";

const ledger = openRealLedger();
const open = (address: string) => parseHTML(renderPage(ledger, address)).document;
const textOf = (address: string, selector = "main"): string =>
  (open(address).querySelector(selector)?.textContent ?? "")
    .replace(/\s+/g, " ")
    .replaceAll("\u2060", "");

describe("FrontPage", () => {
  test("says the finding with both counts, both shares and both intervals, from the ledger", () => {
    expect(textOf("/", ".finding")).toBe(
      "State-building pictures: 93 of 922 (10.1%; 95% interval 8.3–12.2) in January 2017, compared with 3 of 249 (1.2%; 0.4–3.5) in December 2017.",
    );
  });

  test("leaves out what was not known yet at an earlier revision", () => {
    const page = open("/?rev=9");
    expect(page.querySelector(".finding")).toBeNull();
    expect(page.querySelector("h1")).not.toBeNull();
  });
});

describe("the as-of bar", () => {
  test("says how much the newest revision holds", () => {
    expect(textOf("/trends", ".as-of > span")).toBe(
      "As of revision 83, 17 February 2026. 1,988 numbers from 139 sources.",
    );
  });

  test("says that an earlier state is one, and leads back", () => {
    const page = open("/coverage?rev=9&time=2015");
    expect(page.querySelector(".as-of.pinned")?.textContent).toMatch(
      /You are looking at revision 9, .* Numbers entered later are not shown\./,
    );
    expect(page.querySelector(".as-of > a")?.getAttribute("href")).toBe("/coverage?time=2015");
  });

  test("asks for an earlier state with the rest of the address kept", () => {
    const form = open("/coverage?rev=9&time=2015").querySelector(".as-of form");
    const fields = [...(form?.querySelectorAll("input") ?? [])];
    expect(
      fields.map((field) => [field.getAttribute("name"), field.getAttribute("value")]),
    ).toEqual([
      ["time", "2015"],
      ["asOf", null],
    ]);
  });
});

describe("refused parameters", () => {
  test("are named with what is allowed, and the page still shows the rest", () => {
    const address = "/trends?series=ihs-territory/km2&valeu=share&period=fortnight";
    const notice = textOf(address, ".notice");
    expect(notice).toContain("Two parts of this address were left out.");
    expect(notice).toContain('Unknown parameter "valeu"');
    expect(notice).toMatch(/Invalid period: "fortnight"; allowed: gregorian-month, .*custom\./);
    expect(open(address).querySelector("main svg")).not.toBeNull();
  });

  test("are not mentioned where there are none", () => {
    expect(open("/trends").querySelector(".notice")).toBeNull();
  });
});

describe("TrendsPage", () => {
  const videos = "/trends?series=jihadology-is-videos/video";

  test("writes months as a matrix: numbers that lead to their observation, gaps as words", () => {
    const page = open(videos);
    const rows = [...page.querySelectorAll(".matrix tbody tr")].map((row) => row.textContent);
    expect(rows).toEqual([
      "201345611141416",
      "20147131111512138not collected12",
      "201567a6472676774624879586248",
      "2016352932244433272826141110",
      "201712b",
    ]);
    const cell = page.querySelector(".matrix .hatched");
    expect([cell?.getAttribute("colspan"), cell?.textContent]).toEqual(["3", "not collected"]);
    expect(page.querySelector(".matrix a")?.getAttribute("href")).toBe(
      "/observations/jihadology-is-videos/video/2013-06",
    );
  });

  test("never writes a share without its n", () => {
    const page = open(`${videos}/origin=core&value=share&time=2015-01`);
    const heads = [...page.querySelectorAll("main thead th")].map((head) => head.textContent);
    expect(heads.slice(0, 5)).toEqual(["Period", "Videos", "of", "Share", "Interval"]);
    const cells = [...page.querySelectorAll("main tbody td")].map(({ textContent }) => textContent);
    expect(cells.slice(0, 3)).toEqual(["52", "67", "77.6%"]);
  });

  test("keeps the values of the address in its form", () => {
    const form = open(
      `${videos}&value=rate&time=2015..2016&interval=poisson&deff=2&events=media`,
    ).querySelector("form.sentence");
    const chosen = [...(form?.querySelectorAll("option[selected]") ?? [])].map((option) =>
      option.getAttribute("value"),
    );
    expect(chosen).toEqual(["rate", "poisson"]);
    expect(form?.querySelector("[name=time]")?.getAttribute("value")).toBe("2015..2016");
    expect(form?.querySelector("[type=hidden]")?.outerHTML).toContain('name="deff" value="2"');
    const boxes = [...(form?.querySelectorAll("[checked]") ?? [])];
    expect(boxes.map((box) => box.getAttribute("value"))).toEqual([
      "jihadology-is-videos/video",
      "media",
    ]);
  });

  test("lists the events of the chart in the order of their numbers", () => {
    const items = [...open(`${videos}&events=territory`).querySelectorAll(".events li")];
    expect(items[1]?.textContent?.replace(/\s+/g, " ")).toMatch(/^2\s?10 Jun 2014/);
    expect(items.length).toBe(7);
  });

  test("says from when on something is known where the state is too early", () => {
    expect(
      textOf("/trends?series=us-fighter-estimates/fighter-high-estimate&rev=1", ".empty"),
    ).toMatch(/no number of this was known. The first became known on /);
  });

  test("says that an empty time is no zero", () => {
    expect(textOf("/trends?series=ihs-territory/km2&time=2030", ".empty")).toContain(
      "That is not a zero.",
    );
  });
});

describe("ObservationPage", () => {
  const page = "/observations/ihs-conflict-monitor-2017/picture/theme=state-building/2017-01";

  test("marks the number inside the words of its source", () => {
    expect(open(page).querySelector("q")?.innerHTML).toBe(
      "from <mark>93</mark> of 922 pictures in January 2017",
    );
  });

  test("shows the sources of both numbers of the share, and who repeats them", () => {
    const [part, whole] = [...open(page).querySelectorAll("main .part tbody tr")];
    expect(part?.textContent).toContain("The National (UAE), January 2018, paragraph 8");
    expect(whole?.textContent).toContain("IHS Markit, 24 January 2018, press release, bullet 2");
    expect(textOf(page, ".sources")).toBe(
      "IHS Markit, 24 January 2018The National (UAE), January 2018 repeats itDaily Mail, January 2018 repeats it",
    );
  });

  test("shows every version, the superseded one struck", () => {
    const address = "/observations/ctc-visual-releases/visual-release/2015-08";
    expect(open(address).querySelector("s")?.textContent).toBe(">700");
  });

  test("does not tell an earlier state what came later", () => {
    const address = "/observations/euvsdisinfo-cases/case/2015-11?rev=48";
    expect(open(address).querySelector("main s")).toBeNull();
  });

  test("says that a missing number is no zero", () => {
    expect(textOf("/observations/jihadology-is-videos/video/2014-10", ".finding")).toBe(
      "Not collected. That is not a zero.",
    );
  });
});

describe("sources", () => {
  test("are linked to the web on their own page only, and never where the group published", () => {
    const link = open("/sources/national-2018-01").querySelector('a[rel~="external"]');
    expect(link?.getAttribute("href")).toMatch(/^https:\/\/www\.thenationalnews\.com\//);
    for (const address of [
      "/",
      "/sources",
      "/sources/amaq-infographics",
      "/collections/ihs-territory",
    ]) {
      expect(open(address).querySelector('a[href^="http"]'), address).toBeNull();
    }
  });

  test("that repeat another stand under it", () => {
    const rows = [...open("/sources").querySelectorAll("tbody tr")].map(
      (row) => row.textContent ?? "",
    );
    const at = rows.findIndex((row) => row.startsWith("Islamic State Propaganda Now Focused"));
    const below = rows.slice(at + 1).findIndex((row) => row.includes("ISIL media operation"));
    expect(rows[at + 1 + below]).toMatch(/^repeats it: /);
  });
});

describe("RevisionPage", () => {
  // euvsdisinfo-cases/case, 2015-11: 132 in vintages.csv, 146 in observations.csv
  test("strikes the old number beside the new one", () => {
    const rows = [...open("/revisions/58").querySelectorAll("tr")];
    const changed = rows.find((row) => row.textContent?.includes("~ changed"));
    expect(changed?.querySelector("s")?.textContent).toBe("132");
    expect(changed?.querySelectorAll("td.n")[1]?.textContent).toBe("146");
  });
});

describe("CategoryPage", () => {
  test("says in words how a category stands to another codebook", () => {
    expect(textOf("/codebook/ihs-conflict-monitor/theme=state-building", ".margin")).toContain(
      "Narrower than Utopia (winter-media).",
    );
    expect(textOf("/codebook/winter-media/theme=utopia", ".margin")).toContain("Broader than ");
  });
});

describe("NotFoundPage", () => {
  test("leads to what is near", () => {
    const near = open("/not-found").querySelector(".list a");
    expect(near?.getAttribute("href")).toBe("/collections/ihs-territory");
  });
});

describe("an empty ledger", () => {
  const empty = { db: openDatabase(":memory:"), revision: 0 };

  test.each(["/", "/trends", "/themes", "/coverage", "/collections", "/sources", "/events"])(
    "%s says so",
    (address) => {
      const html = renderPage(empty, address);
      expect(defectsOf(html)).toEqual([]);
      expect(html).toContain("The ledger holds no numbers yet.");
    },
  );
});

describe("what an address holds", () => {
  test("is text wherever it is repeated, never markup", () => {
    const html = renderPage(ledger, `/trends?period=${encodeURIComponent("<b>x</b>")}`);
    expect(html).toContain("&lt;b&gt;x&lt;/b&gt;");
    expect(html).not.toContain("<b>x</b>");
  });
});
