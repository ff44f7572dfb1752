import { sumWords } from "../../words/part-sums.ts";
import { cellOf, type GridModel } from "./model.ts";

/** What the parts of a whole add up to; kept up to date while one types. */
export function Sum({ model, series }: { model: GridModel; series: string }) {
  const whole = model.wholes.get(series);
  if (!whole) return null;
  const words = sumWords(whole, (id) => exactOf(model, id));
  return (
    <small class="sum" data-sum={series}>
      {words}
    </small>
  );
}

/** The exact number that a cell holds as typed; null if it holds none, or only a bound. */
function exactOf(model: GridModel, series: string): number | null {
  const { value, relation } = cellOf(model, series);
  const plain = value.trim().replaceAll(",", "");
  return relation === "=" && /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
