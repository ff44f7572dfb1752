/** Goes to an address of this site without leaving the page. */
export type Visit = (address: string) => void;

type Options = { isPast?: true; onSwap: (main: Element) => void };

/** A figure older than this shows that a newer one is on its way. */
const patienceMs = 400;

let current: AbortController | null = null;

/**
 * Fetches an address and puts its header and main part in the place of these, keeping focus, scroll
 * and history; `isPast` if the history already stands there. Any failure becomes a navigation.
 */
export async function visit(address: string, { isPast, onSwap }: Options): Promise<void> {
  current?.abort();
  const controller = new AbortController();
  current = controller;
  const timer = setTimeout(showBusy, patienceMs);
  try {
    const page = await fetchPage(address, controller.signal);
    if (!isPast) history.pushState(null, "", page.address);
    swap(page.document);
    onSwap(mainOf(document));
  } catch {
    if (!controller.signal.aborted) location.assign(address);
  } finally {
    clearTimeout(timer);
  }
}

export async function fetchPage(address: string, signal: AbortSignal) {
  const response = await fetch(address, { signal, headers: { accept: "text/html" } });
  const isPage = response.headers.get("content-type")?.startsWith("text/html");
  if (!response.ok || !isPage) throw new Error(`no page: ${address}`);
  const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
  mainOf(parsed);
  const canonical = parsed.querySelector("link[rel=canonical]")?.getAttribute("href");
  return { document: parsed, address: canonical ?? response.url };
}

function swap(next: Document): void {
  const focus = document.activeElement;
  const sign = focus && focus !== document.body ? placeOf(focus) : null;
  const { scrollX, scrollY } = window;
  document.title = next.title;
  for (const part of ["header", "main"]) {
    document.querySelector(part)?.replaceWith(next.querySelector(part) ?? "");
  }
  if (sign) refocus(sign);
  scrollTo(scrollX, scrollY);
}

/** Where to look for an element once it has been replaced, and how to know it again. */
type Place = { selector: string; sign: string };

const placeOf = (element: Element): Place => ({
  selector: `${element.closest("header") ? "header" : "main"} ${element.localName}`,
  sign: signOf(element),
});

/** The field or link that had the focus, as it stands in the new page; else the page itself. */
function refocus({ selector, sign }: Place): void {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const same = all.find((each) => signOf(each) === sign);
  (same ?? mainOf(document)).focus({ preventScroll: true });
}

function signOf(element: Element): string {
  const { localName } = element;
  const name = element.getAttribute("name") ?? element.textContent?.trim();
  const isOneOf = element.getAttribute("type") === "radio" || localName !== "input";
  const value = isOneOf ? element.getAttribute("value") : "";
  return [localName, name, value].join(" ");
}

function showBusy(): void {
  for (const figure of mainOf(document).querySelectorAll("figure")) {
    figure.setAttribute("aria-busy", "true");
  }
}

export function mainOf(page: Document): HTMLElement {
  const main = page.querySelector("main");
  if (!main) throw new Error("no main part");
  return main;
}
