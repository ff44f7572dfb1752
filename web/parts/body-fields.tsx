import type { Body, BodyField } from "../../db/edit/body.ts";
import type { Defect } from "../../db/refusal.ts";
import type { Option } from "./fields.tsx";
import { asSentence } from "./notices.tsx";

type BodyFieldsProps = {
  body: Body;
  values: Readonly<Record<string, string>>;
  defects: readonly Defect[];
  /** What may be chosen for a field that names another thing. */
  choices: Readonly<Record<string, readonly Option[]>>;
  /** Fields that stand as they are: an identity never changes. */
  fixed?: readonly string[];
  /** Fields that are asked for in another way. */
  hidden?: readonly string[];
};

/** A form drawn from what may be said: a label, a hint, a field, and what is wrong with it. */
export function BodyFields({ body, fixed = [], hidden = [], ...rest }: BodyFieldsProps) {
  const shown = Object.entries(body.properties).filter(([name]) => !hidden.includes(name));
  return (
    <>
      {shown.map(([name, field]) => (
        <BodyFieldLine
          name={name}
          field={field}
          isRequired={body.required.includes(name)}
          isFixed={fixed.includes(name)}
          {...rest}
        />
      ))}
    </>
  );
}

export type LineProps = Omit<BodyFieldsProps, "body" | "fixed" | "hidden"> & {
  name: string;
  field: BodyField;
  isRequired: boolean;
  isFixed?: boolean;
};

/** One field with its label; `name` may carry a prefix where a page holds several things. */
export function BodyFieldLine({ name, field, isRequired, ...rest }: LineProps) {
  const own = rest.defects.filter(({ column }) => column === name);
  const hint = field.description;
  if (field.type === "boolean") return <Tick name={name} field={field} values={rest.values} />;
  return (
    <div class={own.length > 0 ? "said wrong" : "said"}>
      <label for={fieldId(name)}>
        {field.title}
        {!isRequired && <span> (may be empty)</span>}
      </label>
      {hint && (
        <p class="hint" id={`${fieldId(name)}-hint`}>
          {hint}
        </p>
      )}
      <Control name={name} field={field} isRequired={isRequired} own={own} {...rest} />
      {own.length > 0 && (
        <p class="why" id={`${fieldId(name)}-why`}>
          {own.map(({ message }) => asSentence(message)).join(" ")}
        </p>
      )}
    </div>
  );
}

export const fieldId = (name: string): string => `f-${name.replace(/[^a-z0-9]+/gi, "-")}`;

function Control({
  name,
  field,
  own,
  isRequired,
  isFixed,
  values,
  choices,
}: LineProps & { own: readonly Defect[] }) {
  const value = values[name] ?? "";
  const described = [
    field.description && `${fieldId(name)}-hint`,
    own.length > 0 && `${fieldId(name)}-why`,
  ].filter(Boolean);
  const shared = {
    id: fieldId(name),
    name,
    "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
    "aria-invalid": own.length > 0 ? ("true" as const) : undefined,
    required: isRequired || undefined,
  };
  if (isFixed) return <input {...shared} value={value} readonly />;
  const options = choices[name] ?? field.enum?.map((word) => ({ value: word, label: word }));
  if (options)
    return <Choice shared={shared} value={value} options={options} isRequired={isRequired} />;
  const { maxLength = 300 } = field;
  if (maxLength > 300) {
    return (
      <textarea {...shared} rows={4} maxlength={maxLength}>
        {value}
      </textarea>
    );
  }
  const isNumber = field.type === "integer";
  const type = isNumber ? "number" : field.format === "date" ? "date" : "text";
  return (
    <input {...shared} type={type} value={value} maxlength={isNumber ? undefined : maxLength} />
  );
}

type ChoiceProps = {
  shared: Record<string, string | boolean | undefined>;
  value: string;
  options: readonly Option[];
  isRequired: boolean;
};

function Choice({ shared, value, options, isRequired }: ChoiceProps) {
  const isKnown = value === "" || options.some((option) => option.value === value);
  return (
    <select {...shared}>
      {!isRequired && <option value="">none</option>}
      {!isKnown && (
        <option value={value} selected>
          {value}
        </option>
      )}
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function Tick({ name, field, values }: Pick<LineProps, "name" | "field" | "values">) {
  return (
    <div class="said">
      <label for={fieldId(name)}>
        <input
          type="checkbox"
          id={fieldId(name)}
          name={name}
          value="1"
          checked={values[name] === "1"}
          aria-describedby={`${fieldId(name)}-hint`}
        />{" "}
        {field.title}
      </label>
      <p class="hint" id={`${fieldId(name)}-hint`}>
        {field.description}
      </p>
    </div>
  );
}
