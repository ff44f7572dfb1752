import type { Observation } from "../../db/queries/observation.ts";
import { estimate } from "../estimate.ts";
import { pair } from "../figures/pair.ts";
import type { PageContext } from "../pages/context.ts";
import { describePair } from "../words/pair.ts";
import { addressOf, observationAddress, seriesAddress } from "./address.ts";
import { Caption } from "./caption.tsx";
import { Drawing } from "./chart.tsx";

type FindingProps = {
  context: PageContext;
  a: Observation | null;
  b: Observation | null;
  /** The id under which the same is kept as a finding. */
  saved: string | null;
};

/** Two months of one series in a sentence and side by side; nothing while one is not known. */
export function FrontFinding({ context, a, b, saved }: FindingProps) {
  if (!a?.row || !b?.row) return null;
  const [first, second] = estimate([a.row, b.row], { ...context.filter, value: "share" });
  if (!first || !second) return null;
  const { series, collection, repeats, source } = a;
  const sources = [...repeats, ...(source ? [source] : [])];
  const compared = { a: first, b: second, quantity: "share", series, sources } as const;
  const words = describePair({ ...compared, collector: collection.collector }, context.filter);
  const svg = pair(compared, {
    ...{ document: context.document, width: 304, id: "f", alt: words.alt },
    link: (mark) => observationAddress(context, mark),
  });
  return (
    <div class="margin single">
      <h2>Finding</h2>
      <p class="finding">{words.sentence}</p>
      <figure class="below">
        <Drawing svg={svg} />
      </figure>
      <Caption words={words} />
      <p class="tools">
        <a
          href={
            saved ? addressOf(context, `/findings/${saved}`) : seriesAddress(context, series.id)
          }
        >
          {saved ? "Whether it still holds" : "Open in Trends"}
        </a>
      </p>
    </div>
  );
}
