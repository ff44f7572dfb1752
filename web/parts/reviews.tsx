import type { Source } from "../../db/catalogue.ts";
import type { Review } from "../../db/claims/read.ts";
import type { PageContext } from "../pages/context.ts";
import { formatKnown } from "../words/date.ts";
import { Scroll } from "./scroll.tsx";
import { SourceLink } from "./source-link.tsx";

type ReviewsProps = {
  context: PageContext;
  reviews: readonly Review[];
  sources: readonly Source[];
};

/** Verdicts of named reviewers: their own word, and beside it where it stands on our scale. */
export function Reviews({ context, reviews, sources }: ReviewsProps) {
  return (
    <Scroll label="Verdicts of reviewers">
      <table class="fit verdict">
        <thead>
          <tr>
            <th scope="col">Reviewer</th>
            <th scope="col">In its own word</th>
            <th scope="col">On our scale</th>
            <th scope="col" class="less">
              On
            </th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {reviews.map(({ reviewer, verdict_word, verdict, on, source }) => (
            <tr>
              <th scope="row">{reviewer}</th>
              <td>
                <q>{verdict_word}</q>
              </td>
              <td class="quiet">{verdict.replaceAll("-", " ")}</td>
              <td class="quiet less">{formatKnown(on)}</td>
              <td class="quiet">
                <SourceLink context={context} id={source} sources={sources} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
