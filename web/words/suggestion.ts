import type { Row } from "../../db/row.ts";
import { formatWhen } from "./period.ts";
import type { Words } from "./words.ts";

/**
 * A sentence for a view that nobody has put into words: the first and the last number of its one
 * series, named so that they are filled in; of several series only what the view shows.
 */
export function suggestSentence(words: Words, rows: readonly Row[]): string {
  const [one] = rows;
  const exact = rows.filter(({ value, relation }) => value !== null && relation === "=");
  const [first, last] = [exact[0], exact.at(-1)];
  const isOne = rows.every(({ series }) => series === one?.series);
  if (!first || !last || !isOne) return `${words.title}. ${words.subtitle}`;
  const said = [first, last].map((row) => `${amountOf(row)} ${formatWhen(row)}`);
  return first === last
    ? `${words.title}: ${said[0]}.`
    : `${words.title}: ${said[0]}, compared with ${said[1]}.`;
}

function amountOf({ series, period, n, n_relation }: Row): string {
  const id = `${series}/${period}`;
  const isShare = n !== null && n > 0 && n_relation === "=";
  return isShare ? `{value ${id}} of {n ${id}} ({share ${id}})` : `{value ${id}}`;
}
