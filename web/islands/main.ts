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

const go: Visit = (address) => {
  visit(address, { onSwap: enliven });
};

/** Starts every island of a part of the page: elements name theirs in `data-island`. */
function enliven(root: ParentNode): void {
  for (const element of root.querySelectorAll("[data-island]")) {
    islands[element.getAttribute("data-island") ?? ""]?.(element, go);
  }
}

enliven(document);
addEventListener("popstate", () => visit(location.href, { isPast: true, onSwap: enliven }));
