import type { Source } from "../../db/catalogue.ts";
import type { Review } from "../../db/claims/read.ts";
import type { PageContext } from "../pages/context.ts";
import { formatKnown } from "../words/date.ts";
import { SourceLink } from "./source-link.tsx";
import { less, Table } from "./table.tsx";

type ReviewsProps = {
  context: PageContext;
  reviews: readonly Review[];
  sources: readonly Source[];
};

/** Verdicts of named reviewers: their own word, and beside it where it stands on our scale. */
export function Reviews({ context, reviews, sources }: ReviewsProps) {
  return (
    <Table
      label="Verdicts of reviewers"
      columns={["Reviewer", "In its own word", "On our scale", ...less("On"), "Source"]}
      kind="fit verdict"
    >
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
    </Table>
  );
}
