import { describe, expect, test } from "vitest";
import { dark, light, print } from "../../../web/palette.ts";
import { claimStyles } from "../../../web/style/claims.ts";
import { minify } from "../../../web/style/minify.ts";
import { critical, rampStyles, stylesheet } from "../../../web/style/stylesheet.ts";
import { openRealLedger } from "../../real-ledger.ts";
import { addresses } from "./addresses.ts";
import { renderPage } from "./render.tsx";

/** Properties and values that do not turn round with the direction of the page. */
const physical =
  /[;{\s](?:(?:margin|padding|border)-(?:left|right)[a-z-]*|left|right|float|clear)\s*:|text-align\s*:\s*(?:left|right)/g;

describe("the style sheet", () => {
  test("names no left and no right", () => {
    expect(stylesheet.match(physical)).toBeNull();
  });

  test.each(["a{margin-left:1px}", "a{left:0}", "a{text-align:right}", "a{float:left}"])(
    "%s would be found",
    (rule) => {
      expect(rule.match(physical)).not.toBeNull();
    },
  );

  test("gives every role its colour: light by default, dark by system and by choice, on paper", () => {
    const all = stylesheet + rampStyles;
    for (const role of Object.keys(light)) {
      const values = [...all.matchAll(new RegExp(`--${role}:(#[0-9a-f]+)`, "g"))].map(
        ([, hex]) => hex,
      );
      const palettes = [light, dark, dark, print].map(
        (palette) => new Map(Object.entries(palette)),
      );
      expect(values, role).toEqual(palettes.map((palette) => palette.get(role)));
    }
  });

  test("defines every variable that it or a page uses", () => {
    const ledger = openRealLedger();
    const pages = addresses.map((address) => renderPage(ledger, address)).join("");
    const used = new Set([...pages.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    const defined = new Set([...pages.matchAll(/[;{" ](--[\w-]+):/g)].map(([, name]) => name));
    expect(used.size).toBeGreaterThan(25);
    expect([...used].filter((name) => !defined.has(name))).toEqual([]);
  });

  test("carries the ramps only to pages that draw a heat map", () => {
    const ledger = openRealLedger();
    expect(
      renderPage(ledger, "/themes?collection=jihadology-is-videos&dimension=wilayat"),
    ).toContain("--q7:");
    expect(renderPage(ledger, "/trends?series=ihs-territory/km2")).not.toContain("--q7:");
  });

  test("has a rule for every class that a page uses, and no other at the first paint", () => {
    const ledger = openRealLedger();
    const pages = addresses.map((address) => renderPage(ledger, address)).join("");
    const names = [...pages.matchAll(/ class="([^"]*)"/g)].flatMap(([, all = ""]) =>
      all.split(" "),
    );
    const ruledIn = (css: string): Set<string | undefined> =>
      new Set(
        [...css.matchAll(/[\w)\]},>\s]?\.([a-z][a-z-]*)(?=[\s{:.,>+)])/g)].map(([, name]) => name),
      );
    const used = new Set(names);
    const known = ruledIn(stylesheet + claimStyles);
    expect([...used].filter((name) => !known.has(name))).toEqual([]);
    expect([...ruledIn(critical)].filter((name) => !used.has(name ?? "")).sort()).toEqual([]);
  });

  test("minify(css) drops comments and blanks and keeps what has a meaning", () => {
    const css =
      "/* why */\n.a > b ,\nc { margin : 1px 2px;\n color: red; }\n@media (min-width: 9px) { a:hover { x: calc(1px + 2px) } }";
    expect(minify(css)).toBe(
      ".a>b,c{margin :1px 2px;color:red}@media (min-width:9px){a:hover{x:calc(1px + 2px)}}",
    );
  });
});
