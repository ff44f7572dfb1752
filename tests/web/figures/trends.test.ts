import { describe, test } from "vitest";
import { openRealLedger } from "../../real-ledger.ts";
import { expectFile } from "./golden-text.ts";
import { drawFigure, type Question, questions } from "./real-figures.ts";

const state = openRealLedger();
const names = Object.keys(questions).filter((name): name is Question => name in questions);

/** 170 and 85 mm in px of 1/96 inch. */
const widths = { "170mm": 642.5, "85mm": 321.3 } as const;

describe("trendPanel(panel, options) in a finished figure", () => {
  test.each(names)("%s at 170 mm is as reviewed", (name) => {
    expectFile(`trends-${name}-170mm.svg`, drawFigure(state, name, { width: widths["170mm"] }));
  });

  test.each(names)("%s at 85 mm is as reviewed", (name) => {
    expectFile(`trends-${name}-85mm.svg`, drawFigure(state, name, { width: widths["85mm"] }));
  });
});
