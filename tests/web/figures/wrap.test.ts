import { expect, test } from "vitest";
import { balance, wrap } from "../../../web/figures/panel/wrap.ts";

const title = "What moved: images by theme, Dabiq 2 and Rumiyah 8";
const look = { size: 40, weight: 600 as const };

test("balance(text, width, look) sets as many lines as wrap, of about one length", () => {
  expect(wrap(title, 980, look)).toEqual(["What moved: images by theme, Dabiq 2 and", "Rumiyah 8"]);
  expect(balance(title, 980, look)).toEqual([
    "What moved: images by theme,",
    "Dabiq 2 and Rumiyah 8",
  ]);
});

test("a text that fits one line stays on it, and a word too long stays whole", () => {
  expect(balance(title, 2000, look)).toEqual([title]);
  expect(balance("Gegenpropaganda", 100, look)).toEqual(["Gegenpropaganda"]);
});
