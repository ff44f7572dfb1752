import type { Source } from "../../db/catalogue.ts";
import { formatDate } from "./period.ts";

/** As many sources as a line under a figure can name. */
const namedMost = 4;

/** The publishers and dates of sources: originals, then those that only repeat another source. */
export function describeSources(sources: readonly Source[]): string {
  const originals = sources.filter((source) => source.derived_from === null);
  const repeats = sources.filter((source) => source.derived_from !== null);
  const parts = [
    ...(originals.length > 0 ? [nameAll(originals)] : []),
    ...(repeats.length > 0 ? [`at second hand: ${nameAll(repeats)}`] : []),
  ];
  return parts.length > 0 ? `${parts.join("; ")}.` : "none.";
}

function nameAll(sources: readonly Source[]): string {
  const names = [...new Set(sources.map(nameOf))];
  const named = names.length <= namedMost + 1 ? names : names.slice(0, namedMost);
  const rest = names.length - named.length;
  return [...named, ...(rest > 0 ? [`and ${rest} more, in the table`] : [])].join("; ");
}

const nameOf = ({ publisher, published }: Source): string =>
  published ? `${publisher}, ${formatDate(published)}` : publisher;
