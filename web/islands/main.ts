import { chart } from "./chart.ts";
import { choices } from "./choices.ts";
import { form, link } from "./form.ts";
import { type Visit, visit } from "./visit.ts";

const islands: Record<string, (element: Element, go: Visit) => void> = {
  form,
  link,
  choices,
  chart,
};

/** The page that is shown, without the place in it: a step inside a page fetches nothing. */
const pageOf = ({ pathname, search }: Location): string => pathname + search;
let shown = pageOf(location);

const onSwap = (main: Element): void => {
  shown = pageOf(location);
  enliven(main);
};

const go: Visit = (address) => {
  visit(address, { onSwap });
};

/** Starts every island of a part of the page: elements name theirs in `data-island`. */
function enliven(root: ParentNode): void {
  for (const element of root.querySelectorAll("[data-island]")) {
    islands[element.getAttribute("data-island") ?? ""]?.(element, go);
  }
}

enliven(document);
addEventListener("popstate", () => {
  if (pageOf(location) !== shown) visit(location.href, { isPast: true, onSwap });
});
