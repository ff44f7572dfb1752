import type { Source } from "../../db/catalogue.ts";
import { formatDate } from "./period.ts";
import { capitalise } from "./sentence.ts";

/** One thing to cite, as every form of a reference needs it. */
export type Reference = {
  id: string;
  kind: string;
  title: string;
  authors: string[];
  publisher: string;
  /** A year, a month or a day. */
  date: string | null;
  url: string | null;
  note: string | null;
};

/** What is cited of Themeline itself. */
export type Cited = {
  /** What its files are called. */
  name: string;
  title: string;
  address: string;
  revision: number;
  date: string;
};

/** What to cite for a view: its sources, the original ones first, and then where they were found. */
export function referencesOf(sources: readonly Source[], cited: Cited): Reference[] {
  return [...sources.map(referenceOf), ownReference(cited)];
}

function referenceOf(source: Source): Reference {
  const { id, kind, title, author, publisher, published, url, derived_from } = source;
  const authors = (author ?? "").split(";").flatMap((name) => name.trim() || []);
  const note = derived_from ? `at second hand; repeats ${derived_from}` : null;
  return { id, kind, title, authors, publisher, date: published, url, note };
}

function ownReference({ name, title, address, revision, date }: Cited): Reference {
  return {
    id: `themeline_${name}`,
    kind: "dataset",
    title,
    authors: [],
    publisher: "Themeline",
    date,
    url: address,
    note: `revision ${revision}`,
  };
}

/** `Columb Strack: Title. IHS Markit, 24 January 2018 (at second hand; repeats x).` */
export function cite({ authors, title, publisher, date, note }: Reference): string {
  const by = authors.length > 0 ? `${authors.join(", ")}: ` : "";
  const when = date ? `, ${formatDate(date)}` : "";
  const said = note ? ` (${note})` : "";
  return `${by}${title.replace(/\.$/, "")}. ${publisher}${when}${said}.`;
}

/** As many sources as one paragraph can name. */
const namedMost = 5;

/** The citation in one paragraph: the sources, then the state of the ledger that shows them. */
export function citation(sources: readonly Source[], cited: Cited): string {
  const named = sources.length <= namedMost + 1 ? sources : sources.slice(0, namedMost);
  const rest = sources.length - named.length;
  return [
    ...named.map((source) => cite(referenceOf(source))),
    ...(rest > 0 ? [`And ${rest} more sources.`] : []),
    citeLedger(cited),
  ].join(" ");
}

/** `Title. Themeline, revision 12, 3 March 2026, /trends?…` */
export const citeLedger = ({ title, address, revision, date }: Cited): string =>
  `${capitalise(title)}. Themeline, revision ${revision}, ${formatDate(date)}, ${address}`;
