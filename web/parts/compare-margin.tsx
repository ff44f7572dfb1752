import type { Source } from "../../db/catalogue.ts";
import type { Compare, Side } from "../../db/queries/compare.ts";
import type { Comparison } from "../comparison.ts";
import type { PageContext } from "../pages/context.ts";
import type { CompareWords } from "../words/compare.ts";
import { Chain, chainOf } from "./chain.tsx";
import { collectionsOf, Definitions } from "./definitions.tsx";
import { DesignEffect } from "./design-effect.tsx";
import { MarginNote } from "./margin-note.tsx";
import { cautionsOf, RemarkList } from "./remark-list.tsx";

type MarginProps = {
  context: PageContext;
  found: Compare;
  answer: { a: Side; b: Side; comparison: Comparison; words: CompareWords };
};

/** Who counted and who repeats it, what is counted, and what the intervals leave out. */
export function CompareMargin({ context, found, answer }: MarginProps) {
  const cautions = cautionsOf(found.remarks);
  const origin = originOf(found);
  const repeats = origin ? chainOf(origin, found.known).length - 1 : 0;
  return (
    <div class="margin">
      {origin && repeats > 0 && (
        <MarginNote title="One count, however often it is repeated">
          <Chain context={context} origin={origin} repeating={found.known} current="" />
        </MarginNote>
      )}
      <DesignEffect context={context} comparison={answer.comparison} />
      <Definitions
        context={context}
        collections={collectionsOf([answer.a, answer.b])}
        said={answer.words.notes}
      />
      {cautions.length > 0 && (
        <MarginNote title="Read with care">
          <RemarkList remarks={cautions} />
        </MarginNote>
      )}
    </div>
  );
}

/** The source that the numbers go back to. */
function originOf({ sources, known }: Compare): Source | undefined {
  const [first] = sources;
  const up = (source: Source | undefined): Source | undefined => {
    const origin = known.find(({ id }) => id === source?.derived_from);
    return origin ? up(origin) : source;
  };
  return up(first);
}
