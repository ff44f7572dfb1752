import type { Words } from "../../db/ledger.ts";
import { BodyFieldLine } from "./body-fields.tsx";
import { Fact } from "./fact.tsx";
import type { StepProps } from "./step.ts";

/** Everything that would be recorded, to be looked at once more. */
export function RecordStep({ draft, defects, recorded }: StepProps) {
  const of = (noun: string): Words[] =>
    recorded.filter((each) => each.noun === noun).map(({ words }) => words);
  const [collection] = of("collection");
  return (
    <>
      <dl class="facts">
        <Fact name="Collection">
          {collection?.title} <code>{collection?.id}</code>
        </Fact>
        <Fact name="Whose output">{collection?.actor}</Fact>
        <Fact name="Counted by">{collection?.collector}</Fact>
        <Fact name="What counts">
          {collection?.population}. {collection?.method}
        </Fact>
        <Fact name="Codebook">
          {of("codebook")[0]?.title ?? `${collection?.codebook}, as it stands`}
        </Fact>
        <Fact name="Categories">
          {of("category").length === 0 && "those of the codebook"}
          {of("category").map(({ label, definition }) => (
            <div>
              <b>{label}</b>: {definition}
            </div>
          ))}
        </Fact>
        <Fact name="Source">{of("source")[0]?.title ?? collection?.source}</Fact>
        <Fact name="Series">
          {of("series").map(({ id, whole }) => (
            <div>
              <code>{id}</code> {whole === null ? "the total" : "a part of the total"}
            </div>
          ))}
        </Fact>
      </dl>
      <BodyFieldLine
        name="reason"
        field={{
          type: "string",
          title: "Reason",
          description: "It stands in the list of revisions for all to read.",
          maxLength: 200,
        }}
        isRequired={true}
        values={{ reason: `New collection: ${collection?.title ?? ""}`.slice(0, 200), ...draft }}
        defects={defects}
        choices={{}}
      />
    </>
  );
}
