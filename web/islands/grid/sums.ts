import { partDoubts } from "../../../db/entry/part-sums.ts";
import { sumWords } from "../../words/part-sums.ts";
import { exactValues, type Field, fieldsOf, readingOf, seriesOf, wholesIn } from "./cells.ts";

/** What is said of a cell, and how grave it is. */
type Said = { gravity: "refused" | "warned"; message: string };

/** Keeps the sums of parts and what is wrong with them up to date, by the rule of the ledger. */
export function sums(form: HTMLFormElement): void {
  const add = (): void => {
    const values = exactValues(form);
    const heldBy = (id: string): number | null => values.get(id) ?? null;
    for (const whole of wholesIn(form)) {
      const place = form.querySelector(`[data-sum="${CSS.escape(whole.id)}"]`);
      if (place) place.textContent = sumWords(whole, heldBy);
    }
  };
  const judge = (): void => {
    const said = saidIn(form);
    for (const field of fieldsOf(form)) show(field, said.get(seriesOf(field)));
  };
  const judgeGently = whenReleased(judge);
  form.addEventListener("input", add);
  form.addEventListener("change", () => {
    add();
    judgeGently();
  });
}

/**
 * Calls `act` once no button of the mouse is held: a sentence that appears between the press and the
 * release would move what is being pressed, and the click would be lost.
 */
function whenReleased(act: () => void): () => void {
  let isHeld = false;
  let isDue = false;
  const release = (): void => {
    isHeld = false;
    if (!isDue) return;
    isDue = false;
    setTimeout(act);
  };
  document.addEventListener("pointerdown", () => {
    isHeld = true;
  });
  document.addEventListener("pointerup", release);
  document.addEventListener("pointercancel", release);
  return () => {
    isDue = isHeld;
    if (!isHeld) act();
  };
}

/** What stands against the cells as they are typed. */
function saidIn(form: HTMLFormElement): Map<string, Said> {
  const said = new Map<string, Said>();
  const values = exactValues(form);
  const gravity = form.dataset.ours === undefined ? "warned" : "refused";
  for (const whole of wholesIn(form)) {
    for (const { series, message } of partDoubts(whole, (id) => values.get(id) ?? null)) {
      if (!said.has(series)) said.set(series, { gravity, message: capitalised(message) });
    }
  }
  for (const field of fieldsOf(form)) {
    const reading = readingOf(form, field);
    if ("code" in reading) {
      said.set(seriesOf(field), {
        gravity: "refused",
        message: `${capitalised(reading.message)}.`,
      });
    }
  }
  return said;
}

function show(field: Field, said: Said | undefined): void {
  const place = document.getElementById(`said/${seriesOf(field)}`);
  const holder = field.closest("table.crossed td, tr");
  if (!place || !holder) return;
  holder.classList.remove("refused", "warned");
  place.hidden = !said;
  place.replaceChildren();
  if (!said) {
    field.removeAttribute("aria-invalid");
    return;
  }
  const line = document.createElement("p");
  const word = document.createElement("b");
  word.textContent = said.gravity === "refused" ? "Refused" : "Look";
  line.className = said.gravity;
  line.append(word, ` ${said.message}`);
  place.append(line);
  holder.classList.add(said.gravity);
  field.setAttribute("aria-invalid", String(said.gravity === "refused"));
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
