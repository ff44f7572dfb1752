import { placeBlock } from "../../../db/entry/block.ts";
import { fieldsOf, placeOf } from "./cells.ts";

/** A block from a spreadsheet, put into the cells from the one in which it is pasted. */
export function paste(form: HTMLFormElement): void {
  form.addEventListener("paste", (event) => {
    const { target, clipboardData } = event;
    const text = clipboardData?.getData("text/plain") ?? "";
    const isBlock = /[\t\n]/.test(text.replace(/\r?\n$/, ""));
    if (!(target instanceof HTMLInputElement) || !target.classList.contains("value")) return;
    const table = target.closest("table");
    if (!isBlock || !table) return;
    event.preventDefault();
    const { values, problems } = placeBlock(text, targetIn(form, table), placeOf(target));
    for (const field of fieldsOf(form)) {
      const value = values.get(field.dataset.series ?? "");
      if (value === undefined) continue;
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    target.dispatchEvent(new Event("change", { bubbles: true }));
    say(form, values.size, problems);
  });
}

/** The names and cells of a table, as they stand in the page. */
function targetIn(form: HTMLFormElement, table: HTMLTableElement) {
  const own = fieldsOf(form).filter((field) => field.closest("table") === table);
  const rows = [...table.querySelectorAll<HTMLElement>("tr[data-row]")];
  const columns = [...table.querySelectorAll<HTMLElement>("th[data-column]")].map(
    ({ dataset }) => dataset.column ?? "",
  );
  const cells = rows.map((_, row) => {
    const line: (string | null)[] = [];
    for (const field of own) {
      const place = placeOf(field);
      if (place.row === row) line[place.column] = field.dataset.series ?? null;
    }
    return line;
  });
  return { rows: rows.map(({ dataset }) => dataset.row ?? ""), columns, cells };
}

function say(form: HTMLFormElement, count: number, problems: readonly string[]): void {
  const place = form.querySelector(".keys");
  if (!place) return;
  const note = form.querySelector("#pasted") ?? document.createElement("p");
  note.id = "pasted";
  note.className = "note";
  note.setAttribute("role", "status");
  const rest = problems.length > 0 ? ` Not placed: ${problems.join("; ")}.` : "";
  note.textContent = `${count} ${count === 1 ? "cell" : "cells"} pasted.${rest}`;
  place.before(note);
}
