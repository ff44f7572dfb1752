import type { Body } from "../../db/edit/body.ts";
import type { EditPlan } from "../../db/edit/plan.ts";
import type { Version } from "../../db/edit/versions.ts";
import type { Defect } from "../../db/refusal.ts";
import { BodyFields } from "../parts/body-fields.tsx";
import { CodingFields } from "../parts/coding-fields.tsx";
import { Document } from "../parts/document.tsx";
import type { Option } from "../parts/fields.tsx";
import { FormProblems } from "../parts/form-problems.tsx";
import { Head, Part } from "../parts/head.tsx";
import { Versions } from "../parts/versions.tsx";
import { WordChanges } from "../parts/word-changes.tsx";
import type { PageContext } from "./context.ts";

export type EditProps = {
  context: PageContext;
  noun: string;
  /** The thing that is changed; null for a new one. */
  id: string | null;
  body: Body;
  values: Readonly<Record<string, string>>;
  choices: Readonly<Record<string, readonly Option[]>>;
  fixed: readonly string[];
  /** The dimensions of a collection's codebook: for each, whether its categories exclude each other. */
  dimensions: readonly string[];
  defects: readonly Defect[];
  /** The newest revision when the form was opened. */
  seen: number;
  reason: string;
  /** What it would change, once that was asked. */
  plan: EditPlan | null;
  versions: readonly Version[];
};

/** New words for one thing of the catalogue: seen before they are recorded. */
export function EditPage({ context, noun, id, defects, plan, versions, ...rest }: EditProps) {
  const { body, values, choices, fixed, dimensions, seen, reason } = rest;
  const hidden = dimensions.length > 0 ? ["coding"] : [];
  const title = id ? `Change “${values.title || values.label || id}”` : `A new ${noun}`;
  const lede = "Every change is a version: the words before stay where they were.";
  return (
    <Document context={context} title={title} description={lede}>
      <Head title={title} lede={lede} sub={id && `${noun} ${id}`}>
        <p class="tools">
          <a href="/edit">The whole catalogue</a>
        </p>
      </Head>
      <FormProblems defects={defects} fields={[...Object.keys(body.properties), "reason"]} />
      {plan && defects.length === 0 && <Preview plan={plan} noun={noun} />}
      <form class="lines" action={context.path} method="post">
        <input type="hidden" name="seen" value={id ? seen : ""} />
        <BodyFields {...{ body, values, choices, fixed, hidden, defects }} />
        {dimensions.length > 0 && (
          <CodingFields dimensions={dimensions} coding={values.coding ?? ""} />
        )}
        <div class="said">
          <label for="f-reason">Reason</label>
          <p class="hint" id="f-reason-hint">
            Why this is recorded; it stands in the list of revisions for all to read.
          </p>
          <input
            id="f-reason"
            name="reason"
            value={reason}
            maxlength={200}
            aria-describedby="f-reason-hint"
          />
        </div>
        <div class="verbs">
          <button type="submit" name="verb" value="plan" class={plan ? "quiet" : undefined}>
            See what it changes
          </button>
          {plan && (
            <button type="submit" name="verb" value="record">
              Record it
            </button>
          )}
          {id && (
            <button type="submit" name="verb" value="withdraw" class="quiet" formnovalidate>
              Withdraw it
            </button>
          )}
        </div>
      </form>
      {versions.length > 0 && (
        <Part title="Versions">
          <Versions context={context} versions={versions} />
        </Part>
      )}
    </Document>
  );
}

function Preview({ plan, noun }: { plan: EditPlan; noun: string }) {
  const { differences, notes } = plan;
  if (differences.length === 0) return <p role="status">These are the words already.</p>;
  return (
    <Part title="What it would change" sub="Nothing is recorded yet.">
      <WordChanges differences={differences} noun={noun} />
      {notes.map((note) => (
        <p class="look" role="status">
          {note}
        </p>
      ))}
    </Part>
  );
}
