import { Document } from "../parts/document.tsx";
import { Head } from "../parts/head.tsx";
import { type Advance, progressWords } from "../words/progress.ts";
import type { PageContext } from "./context.ts";

type ProgressProps = {
  context: PageContext;
  advance: Advance;
  /** The verb that cancels it; null where there is nothing to cancel. */
  cancel: string | null;
};

/**
 * How far long work is. With a program in the browser the counts move; without one the page loads
 * itself again every second.
 */
export function ProgressPage({ context, advance, cancel }: ProgressProps) {
  const { title, words } = progressWords(advance);
  const { done, total } = advance;
  const lede =
    advance.stage === "written"
      ? "The ledger takes all of them or none, at the very end. This page shows the revision then."
      : "Nothing is written yet. This page goes on by itself.";
  return (
    <Document context={context} title={title} description={lede} isReloaded>
      <Head title={title} lede={lede} />
      <div data-island="progress">
        <p class="text">
          <span>{words}</span>
          <progress aria-label="How far it is" value={done} max={Math.max(total, 1)} />
        </p>
        <noscript>
          <p class="text">
            <a href={context.path}>Look again now</a>
          </p>
        </noscript>
      </div>
      {cancel && (
        <form class="lines" action={context.path} method="post">
          <button type="submit" name="verb" value={cancel} class="quiet">
            Cancel
          </button>
          <p class="hint">Cancelling leaves nothing behind.</p>
        </form>
      )}
    </Document>
  );
}
