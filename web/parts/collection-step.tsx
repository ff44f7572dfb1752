import { BodyFieldLine } from "./body-fields.tsx";
import type { StepProps } from "./step.ts";

/** What is counted, by whom, and by which rule. */
export function CollectionStep({ draft, defects, bodies }: StepProps) {
  const { properties } = bodies.collection;
  const shown = ["title", "id", "actor", "collector", "population", "method", "caveat", "licence"];
  return (
    <>
      {shown.map((name) => {
        const field = properties[name];
        if (!field) return null;
        const isRequired = name !== "id";
        return (
          <BodyFieldLine
            name={name}
            field={name === "id" ? { ...field, description: idHint } : field}
            isRequired={isRequired}
            values={draft}
            defects={defects}
            choices={{}}
          />
        );
      })}
      <BodyFieldLine
        name="ours"
        field={properties.ours ?? { type: "boolean", title: "Our own count" }}
        isRequired={false}
        values={draft}
        defects={defects}
        choices={{}}
      />
    </>
  );
}

const idHint =
  "Its name in addresses: lower-case letters, digits and hyphens. It never changes. Left empty, it is made from the title.";
