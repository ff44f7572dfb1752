import { addressOf, isPlainClick } from "./form.ts";
import { fetchPage, mainOf, type Visit } from "./visit.ts";

type Enliven = (root: ParentNode, go: Visit) => void;

/**
 * Taking a figure without leaving its page: the link opens the same page in a dialog, and a choice
 * in its form shows at once what it comes to.
 */
export function take(element: Element, visit: Visit, enliven: Enliven): void {
  if (element instanceof HTMLFormElement) {
    element.addEventListener("change", () => visit(addressOf(element)));
  }
  if (!(element instanceof HTMLAnchorElement)) return;
  element.addEventListener("click", (event) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    openIn(element.href, enliven).catch(() => location.assign(element.href));
  });
}

async function openIn(address: string, enliven: Enliven): Promise<void> {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-label", "Take this figure");
  const show: Visit = (to) => {
    load(dialog, to, (root) => enliven(root, show)).catch(() => location.assign(to));
  };
  await load(dialog, address, (root) => enliven(root, show));
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}

async function load(
  dialog: HTMLDialogElement,
  address: string,
  enliven: (root: ParentNode) => void,
) {
  const focus = document.activeElement;
  const sign = focus instanceof HTMLInputElement ? `[name="${focus.name}"]` : null;
  const value = focus instanceof HTMLInputElement ? focus.value : "";
  const { scrollTop } = dialog;
  const { document: page } = await fetchPage(address, new AbortController().signal);
  const styles = page.querySelector("style[data-own]");
  const close = document.createElement("button");
  close.textContent = "Close";
  close.className = "quiet";
  close.addEventListener("click", () => dialog.close());
  dialog.replaceChildren(...(styles ? [styles] : []), close, ...mainOf(page).childNodes);
  enliven(dialog);
  dialog.scrollTop = scrollTop;
  const same = sign ? [...dialog.querySelectorAll<HTMLInputElement>(sign)] : [];
  (same.find((each) => each.value === value) ?? same[0])?.focus({ preventScroll: true });
}
