import type { SavedFigure } from "../../db/figures/figures.ts";
import { Document } from "../parts/document.tsx";
import { Head } from "../parts/head.tsx";
import { formatDate } from "../words/period.ts";
import type { PageContext } from "./context.ts";

type FiguresProps = { context: PageContext; figures: readonly SavedFigure[]; isMine?: true };

/** The figures that people saved; one's own with those that were taken off. */
export function FiguresPage({ context, figures, isMine }: FiguresProps) {
  const title = isMine ? "Your figures" : "Saved figures";
  const lede = isMine
    ? "What you saved with words of your own. Whose they are is shown to nobody else."
    : "Kept as they were published, with the words of whoever saved them.";
  return (
    <Document context={context} title={title} description={lede}>
      <Head title={title} lede={lede} />
      {figures.length === 0 && (
        <p>
          Nothing is saved yet. Open a figure, <i>Take this figure</i>, and save it with words of
          your own.
        </p>
      )}
      <ul class="list">
        {figures.map(({ figure, title: name, saved_on, revision, withdrawn }) => (
          <li>
            <a href={`/figures/${figure}`}>
              <bdi>{name}</bdi>
            </a>{" "}
            <span class="quiet">
              {formatDate(saved_on)}, revision {revision}
              {withdrawn ? "; taken off" : ""}
            </span>
          </li>
        ))}
      </ul>
    </Document>
  );
}
