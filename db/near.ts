/** The known words that a text may have been meant as, best first: at most three. */
export function nearest(text: string, known: readonly string[]): string[] {
  const wanted = text.toLowerCase();
  return known
    .map((word) => ({ word, likeness: likeness(wanted, word.toLowerCase()) }))
    .filter((each) => each.likeness >= 0.6)
    .sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1))
    .slice(0, 3)
    .map(({ word }) => word);
}

/** 1 for equal words, less for each slip of the pen; a word cut short is much like the whole. */
function likeness(a: string, b: string): number {
  if (a.length >= 4 && b.startsWith(a)) return 0.9;
  return 1 - slips(a, b) / Math.max(a.length, b.length, 1);
}

/** Letters added, left out, replaced or swapped with their neighbour (Damerau 1964). */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const replaced = (last[j - 1] ?? 0) + (isSame ? 0 : 1);
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : replaced;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replaced, swapped));
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
