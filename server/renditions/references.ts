import { type Cited, type Reference, referencesOf } from "../../web/words/reference.ts";
import type { Subject } from "./rendition.ts";

/** What a file is cited as. */
export function citedOf({ file, address, origin, name, revision }: Subject): Cited {
  const { number, date } = revision;
  return {
    name,
    title: file.words.title,
    address: `${origin ?? ""}${address}`,
    revision: number,
    date,
  };
}

/** Everything that a file cites: its sources, the original ones first, then Themeline. */
export const references = (subject: Subject): Reference[] =>
  referencesOf(subject.file.sources, citedOf(subject));
