import { comparePeriods } from "../../db/period.ts";
import type { Themes } from "../../db/queries/themes.ts";
import type { PageContext } from "../pages/context.ts";
import { multiplesOf } from "../themes.ts";
import { DivisionTable } from "./division-table.tsx";
import { SeriesTable } from "./series-table.tsx";

/** As many periods as a table has room for as columns. */
const periodsMost = 6;

/** The counts behind a division: categories by periods while these are few, else by series. */
export function ThemeNumbers({ context, ...themes }: { context: PageContext } & Themes) {
  const rows = themes.parts.flatMap(({ line }) => line.drawn);
  const periods = [...new Map(rows.map((row) => [row.period, row])).values()].sort(comparePeriods);
  if (periods.length <= periodsMost) {
    return <DivisionTable context={context} periods={periods} {...themes} />;
  }
  const { panels } = multiplesOf(themes, context.filter);
  return <SeriesTable context={context} lines={panels.flatMap(({ lines }) => lines)} />;
}
