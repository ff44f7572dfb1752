/** What is said of a figure that has not room for all of its parts; nothing where it has. */
export function describePart(shown: number, all: number, parts: string): string | undefined {
  if (shown >= all) return undefined;
  const which = shown === 1 ? "Only the first" : `The first ${shown}`;
  const are = shown === 1 ? "is" : "are";
  return `${which} of ${all} ${parts} ${are} shown, as many as have room; the page and the table have all.`;
}
