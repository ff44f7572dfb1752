import { choiceOf, type Field, placeOf, seenFields } from "./cells.ts";

/**
 * The keyboard of a grid. From number to number: Enter and the arrows up and down in a column, Tab in
 * reading order. The arrows to the sides reach the relation before a number and the status after it.
 */
export function keys(form: HTMLFormElement): void {
  form.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next =
      target instanceof HTMLInputElement && target.classList.contains("value")
        ? fromField(form, target, event)
        : target instanceof HTMLSelectElement
          ? fromChoice(form, target, key)
          : null;
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (next instanceof HTMLInputElement) next.select();
  });
}

function fromField(form: HTMLFormElement, field: Field, { key, shiftKey }: KeyboardEvent) {
  if (key === "Enter") return inColumn(form, field, shiftKey ? -1 : 1) ?? afterAll(form);
  if (key === "ArrowDown") return inColumn(form, field, 1);
  if (key === "ArrowUp") return inColumn(form, field, -1);
  if (key === "Tab") return inOrder(form, field, shiftKey ? -1 : 1);
  const caret = field.selectionStart ?? 0;
  const isAll = field.selectionStart === 0 && field.selectionEnd === field.value.length;
  if (key === "ArrowRight" && (isAll || caret === field.value.length)) {
    return inRow(form, field, 1) ?? shown(choiceOf(form, "status", field));
  }
  if (key === "ArrowLeft" && (isAll || caret === 0)) {
    return inRow(form, field, -1) ?? shown(choiceOf(form, "relation", field));
  }
  return null;
}

/** From a list of choices, the arrows to the sides lead back to its number. */
function fromChoice(form: HTMLFormElement, choice: HTMLSelectElement, key: string): Field | null {
  const [kind, ...series] = choice.name.split("/");
  const back = kind === "relation" ? "ArrowRight" : "ArrowLeft";
  if (key !== back && key !== "Enter") return null;
  const field = seenFields(form).find((each) => each.dataset.series === series.join("/"));
  if (!field) return null;
  return key === "Enter" ? (inColumn(form, field, 1) ?? field) : field;
}

const shown = (choice: HTMLSelectElement | null): HTMLSelectElement | null =>
  choice?.offsetParent ? choice : null;

/** The next field of the same column of the same table, and after its end that of the next table. */
function inColumn(form: HTMLFormElement, field: Field, step: 1 | -1): Field | null {
  const { column } = placeOf(field);
  const fields = seenFields(form);
  const own = fields.filter(
    (each) => each.closest("table") === field.closest("table") && placeOf(each).column === column,
  );
  const next = own[own.indexOf(field) + step];
  if (next) return next;
  const edge = step > 0 ? own.at(-1) : own[0];
  const rest = fields.filter((each) => each.closest("table") !== field.closest("table"));
  const at = edge ? fields.indexOf(edge) : -1;
  return step > 0 ? (rest.find((each) => fields.indexOf(each) > at) ?? null) : null;
}

function inRow(form: HTMLFormElement, field: Field, step: 1 | -1): Field | null {
  const own = seenFields(form).filter((each) => each.closest("tr") === field.closest("tr"));
  return own[own.indexOf(field) + step] ?? null;
}

function inOrder(form: HTMLFormElement, field: Field, step: 1 | -1): Field | null {
  const fields = seenFields(form);
  return fields[fields.indexOf(field) + step] ?? null;
}

/** After the last number comes the button that shows what would change. */
const afterAll = (form: HTMLFormElement): HTMLButtonElement | null =>
  form.querySelector<HTMLButtonElement>('.finish button[value="check"]');
