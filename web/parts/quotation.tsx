import { type Filter, formatAddress } from "../../db/filter.ts";
import type { PageContext } from "../pages/context.ts";
import { copiesOf } from "../words/copies.ts";
import type { Words } from "../words/words.ts";
import { CopyText } from "./copy-text.tsx";

type QuotationProps = {
  context: PageContext;
  words: Pick<Words, "source"> & { sentence: string };
  /** What names the view in full, so that its address stays the same for ever. */
  asked?: Partial<Filter>;
  /** What stands in the line under the sentence. */
  aside?: string | null;
  /** The same in fewer words. */
  short?: string | null;
};

/** The sentence one may quote, and the same to take along in three forms. */
export function Quotation({ context, words, asked, aside, short }: QuotationProps) {
  const { path, filter, revision } = context;
  const address = formatAddress(path, { ...filter, ...asked, rev: revision.number });
  const { source, sentence } = words;
  const copies = copiesOf({ sentence, source, revision: revision.number, address });
  return (
    <blockquote class="quote">
      <p class="finding">{glued(sentence)}</p>
      {short && <p class="sub">In short: {short}</p>}
      {aside && <p class="note">{aside}</p>}
      <details class="copies">
        <summary>Copy this sentence</summary>
        <CopyText label="Text" text={copies.text} />
        <CopyText label="Markdown" text={copies.markdown} />
        <CopyText label="HTML" text={copies.html} />
      </details>
    </blockquote>
  );
}

/** Ranges that no line break parts; what is copied has no such signs in it. */
const glued = (sentence: string): string => sentence.replaceAll(/(\d)–(\d)/g, "$1\u2060–\u2060$2");
