import { fieldName } from "../../../db/entry/sheet.ts";
import { cellOf, type GridModel, type Said, saidOf } from "./model.ts";

type CellProps = { model: GridModel; series: string; name: string };

/** The field of one number, with where it stands in its table for the arrow keys and for pasting. */
export function ValueField({
  model,
  series,
  name,
  at,
}: CellProps & { at: { row: number; column: number } }) {
  const { value, over } = cellOf(model, series);
  const said = saidOf(model, series);
  const field = (
    <input
      class="value"
      id={fieldName("value", series)}
      name={fieldName("value", series)}
      value={value}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      maxlength={40}
      data-series={series}
      data-level={model.levels.has(series) ? "" : undefined}
      data-at={`${at.row} ${at.column}`}
      aria-label={name}
      aria-invalid={said.some(({ gravity }) => gravity === "refused") ? "true" : undefined}
      aria-describedby={`said/${series}`}
    />
  );
  if (over === "" || isDisputed(model, series)) return field;
  return (
    <>
      <input type="hidden" name={fieldName("over", series)} value={over} />
      {field}
    </>
  );
}

/** Whether the review asks for this cell which of two numbers is to stand. */
const isDisputed = ({ review }: GridModel, series: string): boolean =>
  review?.plan.conflicts.some(({ words }) => words.series === series) ?? false;

/** What is said of a cell, below it: the word, then the sentence. Empty until there is something. */
export function SaidOf({ model, series }: Omit<CellProps, "name">) {
  const said = saidOf(model, series);
  return (
    <div class="remarks" id={`said/${series}`} hidden={said.length === 0}>
      {said.map((each) => (
        <Sentence said={each} />
      ))}
    </div>
  );
}

function Sentence({ said: { gravity, message } }: { said: Said }) {
  return (
    <p class={gravity}>
      <b>{gravity === "refused" ? "Refused" : "Look"}</b> {message}
    </p>
  );
}

/** The class of a row in which something is said. */
export function gravityOf(model: GridModel, series: string): string | undefined {
  const said = saidOf(model, series);
  return said[0]?.gravity;
}

/** Note, source, place and fragment of one number, where they are its own. */
export function CellEvidence({ model, series, name }: CellProps) {
  const cell = cellOf(model, series);
  const own = (["note", "source", "locator", "fragment"] as const).filter((field) => cell[field]);
  const shown = own.length > 0 ? own.map((field) => words[field]).join(", ") : "note, place";
  return (
    <details class="own">
      <summary class={own.length > 0 ? "has" : undefined} aria-label={`${shown}: ${name}`}>
        {shown}
      </summary>
      <div>
        <label>
          Note
          <textarea name={fieldName("note", series)} rows={1} maxlength={2000}>
            {cell.note}
          </textarea>
        </label>
        <label>
          Source
          <input
            name={fieldName("source", series)}
            value={cell.source}
            list="sources"
            maxlength={120}
            autocomplete="off"
          />
        </label>
        <label>
          Place in it
          <input name={fieldName("locator", series)} value={cell.locator} maxlength={300} />
        </label>
        <label>
          Fragment
          <input name={fieldName("fragment", series)} value={cell.fragment} maxlength={1000} />
        </label>
      </div>
    </details>
  );
}

const words = { note: "note", source: "source", locator: "place", fragment: "fragment" };
