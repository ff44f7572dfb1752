import { findNumber } from "../../../db/fragment.ts";
import { exactValues } from "./cells.ts";

/** Marks in the fragment the numbers of the grid that it holds, and says which it does not. */
export function fragments(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLTextAreaElement>("#fragment");
  const place = form.querySelector<HTMLElement>("#marked");
  if (!field || !place) return;
  const mark = (): void => {
    const text = field.value;
    const values = [...exactValues(form).values()].filter((value) => value !== null);
    place.hidden = text.trim() === "" || values.length === 0;
    place.replaceChildren();
    if (place.hidden) return;
    const found = values.map((value) => ({ value, stretch: findNumber(text, value) }));
    let at = 0;
    const stretches = found.flatMap(({ stretch }) => stretch ?? []);
    for (const { start, end } of stretches.sort((a, b) => a.start - b.start)) {
      if (start < at) continue;
      const own = document.createElement("mark");
      own.textContent = text.slice(start, end);
      place.append(text.slice(at, start), own);
      at = end;
    }
    place.append(text.slice(at));
    const lost = found.filter(({ stretch }) => !stretch).map(({ value }) => value);
    if (lost.length > 0) place.append(` (not in these words: ${lost.join(", ")})`);
  };
  form.addEventListener("input", mark);
  mark();
}
