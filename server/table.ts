import { longColumns, rateColumn } from "../db/columns.ts";
import { concat } from "../db/concat.ts";
import type { Filter } from "../db/filter.ts";
import type { Row } from "../db/row.ts";
import { estimate } from "../web/estimate.ts";
import type { Table } from "./view.ts";

/** Rows of one series, and all of its periods of that kind. */
export type Run = { rows: readonly Row[]; run: readonly Row[] };

/** The rows of several series in the long form, each with its share and the interval asked for. */
export function tableOf(series: readonly Run[], filter: Filter): Table {
  const columns = filter.value === "rate" ? [...longColumns, rateColumn] : longColumns;
  const asked = {
    ...filter,
    value: filter.interval === "poisson" ? filter.value : "share",
  } as const;
  return { columns, rows: concat(series.map(({ rows, run }) => estimate(rows, asked, run))) };
}
