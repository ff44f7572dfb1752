import type { Source } from "../../db/catalogue.ts";
import type { ClaimFacts } from "../../db/claims/facts.ts";
import type { PageContext } from "../pages/context.ts";
import { formatKnown, precisionWords } from "../words/date.ts";
import { ageAt, formatAge } from "../words/media-age.ts";
import { SourceLink } from "./source-link.tsx";

type MediaChainProps = { context: PageContext; facts: ClaimFacts; sources: readonly Source[] };

/** Where a piece of media was used, the oldest known use first, and how old it was each time. */
export function MediaChain({ context, facts, sources }: MediaChainProps) {
  const first = facts.appearances[0]?.on ?? null;
  return (
    <ol class="uses">
      {facts.appearances.map(({ order, on, context: words, source }, at) => {
        const age = at === 0 ? null : ageAt(first, on);
        return (
          <li value={order}>
            <div>
              {formatKnown(on)}
              <small>{precisionWords(on)}</small>
            </div>
            <div>
              <bdi>{words}</bdi>
              <small>
                {at === 0
                  ? "First known use"
                  : age && `${formatAge(age)} after the first known use`}
                {". "}
                <SourceLink context={context} id={source} sources={sources} />
              </small>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
