/** A list of choices that closes when the reader turns to something else. */
export function choices(element: Element): void {
  if (!(element instanceof HTMLDetailsElement)) return;
  element.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !element.contains(relatedTarget)) element.open = false;
  });
  element.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !element.open) return;
    element.open = false;
    element.querySelector("summary")?.focus();
  });
  const close = ({ target }: Event): void => {
    if (target instanceof Node && !element.contains(target)) element.open = false;
    if (!element.isConnected) document.removeEventListener("pointerdown", close);
  };
  document.addEventListener("pointerdown", close);
}
