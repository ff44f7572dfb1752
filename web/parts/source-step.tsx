import { BodyFieldLine } from "./body-fields.tsx";
import type { StepProps } from "./step.ts";

/** Where the numbers come from, and what one of them counts. */
export function SourceStep({ draft, defects, sources, bodies }: StepProps) {
  const line = { values: draft, defects, choices: { source: sources } };
  const { title, publisher, published } = bodies.source.properties;
  const { unit } = bodies.series.properties;
  return (
    <>
      <BodyFieldLine
        name="source"
        field={{
          type: "string",
          title: "Source",
          description: "What the numbers are cited from. Choose none to describe your own count.",
        }}
        isRequired={false}
        {...line}
      />
      {title && (
        <BodyFieldLine
          name="source_title"
          field={{ ...title, title: "Title of your own source", description: needed }}
          isRequired={false}
          {...line}
        />
      )}
      {publisher && (
        <BodyFieldLine
          name="source_publisher"
          field={{ ...publisher, title: "Who publishes it", description: needed }}
          isRequired={false}
          {...line}
        />
      )}
      {published && (
        <BodyFieldLine
          name="source_published"
          field={{ ...published, title: "When it was published" }}
          isRequired={false}
          {...line}
        />
      )}
      {unit && (
        <BodyFieldLine
          name="unit"
          field={{ ...unit, title: "What one number counts" }}
          isRequired={true}
          {...line}
        />
      )}
    </>
  );
}

const needed = "Needed if you chose none above.";
