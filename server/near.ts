/** The known ids most like a text, best first: at most `most` of them. */
export function nearest(text: string, known: readonly string[], most = 5): string[] {
  const wanted = grams(text);
  return known
    .map((id) => ({ id, likeness: likeness(wanted, grams(id)) }))
    .filter((each) => each.likeness > 0.2)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id);
}

/** Dice's coefficient of the two sets of letter pairs, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size || 1);
}

function grams(text: string): Set<string> {
  const letters = text.toLowerCase();
  return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
}
