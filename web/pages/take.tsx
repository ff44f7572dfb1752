import { CopyText } from "../parts/copy-text.tsx";
import { Document } from "../parts/document.tsx";
import { Head } from "../parts/head.tsx";
import { TakeSteps } from "../parts/take-steps.tsx";
import { takeStyles } from "../style/take.ts";
import type { Taking } from "../taking.ts";
import type { PageContext } from "./context.ts";

export type TakeProps = { context: PageContext; taking: Taking };

/** Taking a figure: for what, in which form, with what, at which revision. */
export function TakePage({ context, taking }: TakeProps) {
  const { view, words, preview, link, citation, embed } = taking;
  return (
    <Document
      context={context}
      title={`Take: ${words.title}`}
      description={words.subtitle}
      styles={takeStyles}
    >
      <Head title="Take this figure" lede={words.title}>
        <p class="tools">
          <a href={link}>{`Back to ${view.title.toLowerCase()}`}</a>
        </p>
      </Head>
      <div class="taking">
        <div class="shown">
          <p class="preview">
            <a href={preview}>
              <img src={preview} alt={words.alt} />
            </a>
          </p>
          <p class="note">This is the file itself, at its own size or as large as there is room.</p>
        </div>
        <TakeSteps context={context} taking={taking} />
      </div>
      <section class="part">
        <h2>Link, citation, embedding</h2>
        <CopyText label="Link" text={link} />
        <CopyText label="Citation" text={citation} />
        <CopyText label="Embedding" text={embed} />
        <CopyText label="Text in place of the figure" text={words.alt} />
      </section>
    </Document>
  );
}
