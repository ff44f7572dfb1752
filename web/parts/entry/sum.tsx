import { readCellValue } from "../../../db/entry/cell-value.ts";
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
  const { rules, levels } = model;
  const reading = readCellValue(cellOf(model, series), { rules, isLevel: levels.has(series) });
  return "value" in reading && reading.relation === "=" ? reading.value : null;
}
