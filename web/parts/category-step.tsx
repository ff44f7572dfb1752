import type { Defect } from "../../db/refusal.ts";
import { BodyFieldLine, fieldId } from "./body-fields.tsx";
import { asSentence } from "./notices.tsx";
import type { StepProps } from "./step.ts";
import { Table } from "./table.tsx";

/** The codebook: what the categories divide by, and each with its definition. */
export function CategoryStep({ draft, defects, codebooks, rows }: StepProps) {
  const values = { dimension: "theme", ...draft };
  const line = { values, defects, choices: { codebook: codebooks } };
  return (
    <>
      <BodyFieldLine
        name="codebook"
        field={{
          type: "string",
          title: "Codebook",
          description:
            "Choose one to count by its categories; choose none to write your own below.",
        }}
        isRequired={false}
        {...line}
      />
      <BodyFieldLine
        name="codebook_title"
        field={{
          type: "string",
          title: "Title of your own codebook",
          description: "Needed if you chose none above.",
        }}
        isRequired={false}
        {...line}
      />
      <BodyFieldLine
        name="dimension"
        field={{
          type: "string",
          title: "What the categories divide by",
          description: "One word: theme, medium, country, or a word of your own.",
          maxLength: 40,
        }}
        isRequired={true}
        {...line}
      />
      <Exclusive draft={draft} defects={defects} />
      <Categories draft={draft} defects={defects} rows={rows} />
    </>
  );
}

const answers = [
  {
    value: "exclusive",
    label: "No: one item, one category. The parts add up to no more than all.",
  },
  { value: "multiple", label: "Yes: one item can count in several categories." },
  { value: "unknown", label: "Not known." },
];

function Exclusive({ draft, defects }: Pick<StepProps, "draft" | "defects">) {
  const own = defects.find(({ column }) => column === "exclusive");
  return (
    <fieldset
      class={own ? "said wrong" : "said"}
      id={fieldId("exclusive")}
      aria-describedby={own && "f-exclusive-why"}
    >
      <legend>Can one item be in several categories?</legend>
      {answers.map(({ value, label }) => (
        <label class="radio">
          <input type="radio" name="exclusive" value={value} checked={draft.exclusive === value} />{" "}
          {label}
        </label>
      ))}
      {own && (
        <p class="why" id="f-exclusive-why">
          {asSentence(own.message)}
        </p>
      )}
    </fieldset>
  );
}

function Categories({ draft, defects, rows }: Pick<StepProps, "draft" | "defects" | "rows">) {
  return (
    <>
      <Table
        label="Categories"
        columns={["Name", "What belongs in it, and what does not"]}
        kind="pairs fit"
        caption="Categories, each with its definition; rows left empty are left out"
      >
        {Array.from({ length: rows }, (_, row) => (
          <tr>
            <td>
              <Cell
                name={`label_${row}`}
                label={`Name of category ${row + 1}`}
                {...{ draft, defects }}
              />
            </td>
            <td>
              <Cell
                name={`definition_${row}`}
                label={`Definition of category ${row + 1}`}
                {...{ draft, defects }}
              />
            </td>
          </tr>
        ))}
      </Table>
      <input type="hidden" name="rows" value={rows} />
      <button type="submit" name="verb" value="more" class="quiet" formnovalidate>
        Room for six more
      </button>
    </>
  );
}

type CellProps = {
  name: string;
  label: string;
  draft: StepProps["draft"];
  defects: readonly Defect[];
};

function Cell({ name, label, draft, defects }: CellProps) {
  const own = defects.find(({ column }) => column === name);
  const shared = {
    id: fieldId(name),
    name,
    "aria-label": label,
    "aria-invalid": own ? ("true" as const) : undefined,
    "aria-describedby": own && `${fieldId(name)}-why`,
  };
  return (
    <div class={own && "wrong"}>
      {name.startsWith("label") ? (
        <input {...shared} value={draft[name] ?? ""} maxlength={300} placeholder={undefined} />
      ) : (
        <textarea {...shared} rows={2} maxlength={2000}>
          {draft[name] ?? ""}
        </textarea>
      )}
      {own && (
        <p class="why" id={`${fieldId(name)}-why`}>
          {asSentence(own.message)}
        </p>
      )}
    </div>
  );
}
