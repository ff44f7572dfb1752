/** Several of a noun of the ledger. */
export function pluralOf(noun: string): string {
  if (noun === "series" || noun === "crosswalk" || noun === "evidence") return noun;
  return noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
