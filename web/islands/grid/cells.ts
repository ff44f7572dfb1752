import { readCellValue } from "../../../db/entry/cell-value.ts";
import type { Whole } from "../../../db/entry/part-sums.ts";

/** A field of a grid for one number. */
export type Field = HTMLInputElement;

export const fieldsOf = (form: HTMLFormElement): Field[] => [
  ...form.querySelectorAll<Field>("input.value"),
];

/** The fields that can be seen, in the order in which one goes through them. */
export const seenFields = (form: HTMLFormElement): Field[] =>
  fieldsOf(form).filter((field) => field.offsetParent !== null);

export const seriesOf = (field: Field): string => field.dataset.series ?? "";

/** The row and column of a field in its table. */
export function placeOf(field: Field): { row: number; column: number } {
  const [row = 0, column = 0] = (field.dataset.at ?? "").split(" ").map(Number);
  return { row, column };
}

/** What a field says, read as the ledger will read it. */
export function readingOf(form: HTMLFormElement, field: Field) {
  const rules = JSON.parse(form.dataset.bounds ?? '{"countMin":0,"countMax":1000000}');
  return readCellValue(
    { value: field.value, relation: choiceOf(form, "relation", field)?.value ?? "=" },
    { rules, isLevel: field.dataset.level !== undefined },
  );
}

/** The list of choices that belongs to a field: its relation or its status. */
export function choiceOf(
  form: HTMLFormElement,
  kind: "relation" | "status",
  field: Field,
): HTMLSelectElement | null {
  const found = form.elements.namedItem(`${kind}/${seriesOf(field)}`);
  return found instanceof HTMLSelectElement ? found : null;
}

/** The exact value of every field; null where it is empty, unreadable or only a bound. */
export function exactValues(form: HTMLFormElement): Map<string, number | null> {
  return new Map(
    fieldsOf(form).map((field) => {
      const reading = readingOf(form, field);
      const isExact = "value" in reading && reading.relation === "=";
      return [seriesOf(field), isExact ? reading.value : null];
    }),
  );
}

/** The wholes of a grid with their parts, as the page gives them. */
export const wholesIn = (form: HTMLFormElement): Whole[] => JSON.parse(form.dataset.wholes ?? "[]");
