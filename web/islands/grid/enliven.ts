import { fragments } from "./fragments.ts";
import { keys } from "./keys.ts";
import { paste } from "./paste.ts";
import { save } from "./save.ts";
import { sums } from "./sums.ts";

/** Everything that a grid does while one types: sums, keys, pasting, marks, saving. */
export function enliven(form: HTMLFormElement): void {
  keys(form);
  paste(form);
  sums(form);
  fragments(form);
  save(form);
  watchReview(form);
  form.dataset.live = "";
}

/** What was checked is no longer what stands in the cells: it has to be checked again. */
function watchReview(form: HTMLFormElement): void {
  const record = form.querySelector<HTMLButtonElement>('button[value="record"]');
  if (!record || record.disabled) return;
  const words = record.textContent;
  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const name = target.getAttribute("name") ?? "";
    if (["reason", "tick", "idle"].includes(name)) return;
    record.disabled = true;
    record.textContent = "Check again first";
    record.title = words ?? "";
  });
}
