import type { KeptDraft } from "../../db/edit/drafts.ts";
import { CategoryStep } from "../parts/category-step.tsx";
import { CollectionStep } from "../parts/collection-step.tsx";
import { Document } from "../parts/document.tsx";
import { DraftSteps } from "../parts/draft-steps.tsx";
import { FormProblems } from "../parts/form-problems.tsx";
import { Head } from "../parts/head.tsx";
import { RecordStep } from "../parts/record-step.tsx";
import { SourceStep } from "../parts/source-step.tsx";
import type { StepProps } from "../parts/step.ts";

export type NewCollectionProps = StepProps & {
  /** The draft under way; null before the first page was sent. */
  id: string | null;
  step: number;
  /** The fields on this page that are wrong. */
  fields: readonly string[];
  /** Other drafts that this person began. */
  others: readonly KeptDraft[];
};

const steps = [
  { name: "What is counted", form: CollectionStep },
  { name: "Categories", form: CategoryStep },
  { name: "Source and unit", form: SourceStep },
  { name: "Look and record", form: RecordStep },
];

/** A new collection in four pages, each of them kept as it is sent. */
export function NewCollectionPage({
  context,
  id,
  step,
  others,
  fields,
  ...rest
}: NewCollectionProps) {
  const { name, form: Form } = steps[step - 1] ?? { name: "", form: CollectionStep };
  const title = `A new collection: ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const lede = "Four pages, kept as you go. Nothing is recorded before the last one.";
  return (
    <Document context={context} title={title} description={lede}>
      <Head title={title} lede={lede}>
        <DraftSteps names={steps.map((each) => each.name)} id={id} step={step} />
      </Head>
      {!id && others.length > 0 && <Others others={others} />}
      <FormProblems defects={rest.defects} fields={fields} />
      <form class="lines" action={context.path} method="post">
        <Form context={context} {...rest} />
        <div class="verbs">
          <button type="submit" name="verb" value="next">
            {step === steps.length ? "Record the collection" : "Keep and go on"}
          </button>
          {step > 1 && (
            <button type="submit" name="verb" value="back" class="quiet" formnovalidate>
              Back
            </button>
          )}
          {id && (
            <button type="submit" name="verb" value="drop" class="quiet" formnovalidate>
              Drop this draft
            </button>
          )}
        </div>
      </form>
    </Document>
  );
}

function Others({ others }: Pick<NewCollectionProps, "others">) {
  return (
    <p>
      You began{" "}
      {others.map(({ id, draft }, at) => (
        <>
          {at > 0 && ", "}
          <a href={`/collections/new/${id}/1`}>{draft.title || "a collection without a title"}</a>
        </>
      ))}
      . Go on with it, or begin another below.
    </p>
  );
}
