/** The grid of numbers: its program is fetched only where there is one. */
export async function grid(element: Element): Promise<void> {
  if (!(element instanceof HTMLFormElement)) return;
  const { enliven } = await import("./grid/enliven.ts");
  enliven(element);
}
