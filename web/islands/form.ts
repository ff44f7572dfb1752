import type { Visit } from "./visit.ts";

/** A form that asks for a page: sent without leaving this one, with empty fields left out. */
export function form(element: Element, visit: Visit): void {
  if (!(element instanceof HTMLFormElement)) return;
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    visit(addressOf(element));
  });
}

/** A link that changes only what is drawn: followed without leaving the page. */
export function link(element: Element, visit: Visit): void {
  if (!(element instanceof HTMLAnchorElement)) return;
  element.addEventListener("click", (event) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    visit(element.href);
  });
}

/** A click that asks for nothing but to follow: no other button, no new tab or window. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** The address that the browser would go to, without empty fields and as readable as others. */
export function addressOf(element: HTMLFormElement): string {
  const address = new URL(element.action);
  const fields = [...new FormData(element)].filter(([, value]) => value !== "");
  const query = new URLSearchParams(fields.map(([name, value]) => [name, String(value)]));
  address.search = query.toString().replace(/%(2F|3D|7E|3A|2C)/g, decodeURIComponent);
  return address.href;
}
