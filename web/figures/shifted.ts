import type { Filter } from "../../db/filter.ts";
import type { Shifts } from "../shifts.ts";
import { noDifference } from "../words/shifts.ts";
import type { FigureOptions } from "./canvas.ts";
import { differences } from "./differences.ts";
import { emptyPlot } from "./empty.ts";
import { slope } from "./slope.ts";

/** What moved, in the form that was asked for; a sentence where there is nothing to compare. */
export function shifted(
  shifts: Shifts,
  { form, ...options }: FigureOptions & Pick<Filter, "form">,
): SVGElement {
  if (shifts.shifts.every(({ difference }) => difference === null)) {
    return emptyPlot(noDifference, options);
  }
  return (form === "slope" ? slope : differences)(shifts, options);
}
