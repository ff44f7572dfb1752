import type { LinkedPlan } from "../../db/linked/record.ts";
import type { Defect } from "../../db/refusal.ts";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { groupBy } from "../parts/group-by.ts";
import { Head, Part } from "../parts/head.tsx";
import { Problems } from "../parts/problems.tsx";
import { WordChanges } from "../parts/word-changes.tsx";
import { claimStyles } from "../style/claims.ts";
import { capitalise } from "../words/sentence.ts";
import type { PageContext } from "./context.ts";

type LinkedProps = {
  context: PageContext;
  text: string;
  verdicts: string;
  reason: string;
  plan: LinkedPlan | null;
  defects: readonly Defect[];
};

/** Claims and reviews that others have written down as linked data, seen before they are recorded. */
export function LinkedPage({ context, plan, defects, ...fields }: LinkedProps) {
  const lede = "ClaimReview, MediaReview and Claim of schema.org: seen first, recorded then.";
  return (
    <Document context={context} title="Claims from JSON-LD" description={lede} styles={claimStyles}>
      <Head
        title="Claims from JSON-LD"
        lede={lede}
        sub="Fields that have no place here are kept with their claim or review and given back on export."
      />
      <Problems defects={defects} />
      {plan && defects.length === 0 && <Preview plan={plan} />}
      <LinkedForm {...fields} isPlanned={plan !== null} />
    </Document>
  );
}

function Preview({ plan }: { plan: LinkedPlan }) {
  const { differences, unchanged, left } = plan;
  const sub = `${counted(unchanged, "thing is", "things are")} as they stand here already${left > 0 ? `; ${counted(left, "source or party", "sources and parties")} known here stay as they are` : ""}. Nothing is recorded yet.`;
  return (
    <Part
      title={differences.length > 0 ? "What it would change" : "Nothing would change"}
      sub={sub}
    >
      {[...groupBy(differences, ({ noun }) => noun)].map(([noun, own]) => (
        <details open={own.length <= 10}>
          <summary>
            {capitalise(noun)}: {own.length}
          </summary>
          <WordChanges differences={own} noun={noun} />
        </details>
      ))}
    </Part>
  );
}

type FormProps = Pick<LinkedProps, "text" | "verdicts" | "reason"> & { isPlanned: boolean };

function LinkedForm({ text, verdicts, reason, isPlanned }: FormProps) {
  return (
    <form class="lines" action="/imports/claims" method="post" enctype="multipart/form-data">
      <label>
        A file (.jsonld or .json)
        <input type="file" name="file" accept=".jsonld,.json,application/ld+json" />
      </label>
      <label>
        Or its text
        <textarea name="text" rows={8}>
          {text}
        </textarea>
      </label>
      <label>
        Words of reviewers
        <small>
          Where a word is not known yet: The Quint: old clips = false, several joined by ~
        </small>
        <input name="verdicts" value={verdicts} />
      </label>
      <label>
        Reason <input name="reason" value={reason} maxlength={200} />
      </label>
      <p class="tools">
        <button type="submit" name="verb" value="plan" class={isPlanned ? "quiet" : undefined}>
          See what it changes
        </button>
        {isPlanned && (
          <button type="submit" name="verb" value="record">
            Record it
          </button>
        )}
      </p>
    </form>
  );
}
