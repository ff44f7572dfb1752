import { columns } from "./rules.ts";

export type Delimiter = "," | ";" | "\t";

/** What parts the cells of a text, and how much of its start says so and is no row of counts. */
export type Parting = { delimiter: Delimiter; skipped: number } | { unsupported: string };

const delimiters: Delimiter[] = [",", ";", "\t"];

/**
 * The delimiter that the first line names, as in `sep=;`, or else the one under which the header
 * holds most of the columns we know, or of the other `words`; a comma if none does.
 */
export function partingOf(text: string, words: readonly string[] = []): Parting {
  const [line = "", named] = /^"?sep=([^\r\n])"?[,;\t]*(?=[\r\n]|$)/i.exec(text) ?? [];
  if (named !== undefined) {
    const delimiter = delimiters.find((each) => each === named);
    return delimiter ? { delimiter, skipped: line.length } : { unsupported: named };
  }
  const lines = text.slice(0, 100_000).split(/[\r\n]+/);
  const head = lines.find((each) => each.trim() !== "") ?? "";
  const known = delimiters.map((delimiter) => ({
    delimiter,
    count: countKnown(head, delimiter, words),
  }));
  const [best] = known.sort((a, b) => b.count - a.count);
  return { delimiter: best?.delimiter ?? ",", skipped: 0 };
}

function countKnown(head: string, delimiter: Delimiter, words: readonly string[]): number {
  const names = head.split(delimiter).map(keyOf);
  return [...columns, ...words].filter((word) => names.includes(keyOf(word))).length;
}

const keyOf = (name: string): string => name.replace(/["\s]/g, "").toLowerCase();
