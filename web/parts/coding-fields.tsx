import { fieldId } from "./body-fields.tsx";

type CodingFieldsProps = { dimensions: readonly string[]; coding: string };

const answers = [
  { value: "", label: "not said" },
  { value: "exclusive", label: "no: one item, one category" },
  { value: "multiple", label: "yes: an item can count in several" },
  { value: "unknown", label: "not known" },
];

/** Whether one item can be in several categories, asked for each dimension of the codebook. */
export function CodingFields({ dimensions, coding }: CodingFieldsProps) {
  const said = new Map(
    coding.split(";").map((pair) => {
      const [dimension = "", word = ""] = pair.split("=");
      return [dimension, word];
    }),
  );
  return (
    <fieldset class="said" id={fieldId("coding")}>
      <legend>Can one item be in several categories?</legend>
      {dimensions.map((dimension) => (
        <label class="radio" for={fieldId(`coding:${dimension}`)}>
          By {dimension}
          <select id={fieldId(`coding:${dimension}`)} name={`coding:${dimension}`}>
            {answers.map(({ value, label }) => (
              <option value={value} selected={(said.get(dimension) ?? "") === value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
