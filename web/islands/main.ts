import { chart } from "./chart.ts";
import { choices } from "./choices.ts";
import { copy } from "./copy.ts";
import { form, link } from "./form.ts";
import { grid } from "./grid.ts";
import { progress } from "./progress.ts";
import { take } from "./take.ts";
import { type Visit, visit } from "./visit.ts";

type Island = (element: Element, go: Visit, enliven: typeof enlivenPart) => void;

const islands: Record<string, Island> = { form, link, choices, chart, copy, take, grid, progress };

/** The page that is shown, without the place in it: a step inside a page fetches nothing. */
const pageOf = ({ pathname, search }: Location): string => pathname + search;
let shown = pageOf(location);

const onSwap = (main: Element): void => {
  shown = pageOf(location);
  enlivenPart(main);
};

const go: Visit = (address) => {
  visit(address, { onSwap });
};

/** Starts every island of a part of the page: elements name theirs in `data-island`. */
function enlivenPart(root: ParentNode, visits: Visit = go): void {
  for (const element of root.querySelectorAll("[data-island]")) {
    islands[element.getAttribute("data-island") ?? ""]?.(element, visits, enlivenPart);
  }
}

enlivenPart(document);
addEventListener("popstate", () => {
  if (pageOf(location) !== shown) visit(location.href, { isPast: true, onSwap });
});
