import type { Defect } from "../../db/refusal.ts";
import { fieldId } from "./body-fields.tsx";
import { asSentence } from "./notices.tsx";

type FormProblemsProps = { defects: readonly Defect[]; fields: readonly string[] };

/** Everything that stands against a form, each with the way to its field. */
export function FormProblems({ defects, fields }: FormProblemsProps) {
  if (defects.length === 0) return null;
  return (
    <div class="notice" role="alert" id="problems" tabindex={-1}>
      <p>
        <b>Refused.</b> Nothing was recorded. What you typed is still here.
      </p>
      <ul>
        {defects.map(({ column = "", message }) => (
          <li>
            {fields.includes(column) ? (
              <a href={`#${fieldId(column)}`}>{asSentence(message)}</a>
            ) : (
              asSentence(message)
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
