/** Tips on a chart: their program is fetched when the browser is idle or the reader comes near. */
export function chart(element: Element): void {
  if (!(element instanceof HTMLElement)) return;
  let isStarted = false;
  const start = async (): Promise<void> => {
    if (isStarted) return;
    isStarted = true;
    const { tips } = await import("./tips.ts");
    tips(element);
  };
  element.addEventListener("pointerenter", start, { once: true });
  if ("requestIdleCallback" in window) requestIdleCallback(start);
  else setTimeout(start, 2000);
}
