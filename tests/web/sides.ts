import type { Side } from "../../db/queries/compare.ts";
import type { Row } from "../../db/row.ts";
import { collection, rowOf } from "./figures/division.ts";

/** A number of a series of ours, as a comparison takes it: state-building pictures of a month. */
export function sideOf(month: number, own: Partial<Row>, more: Partial<Side> = {}): Side {
  const row = rowOf("state-building", month, own);
  const { series: id, unit, measure, categories, whole } = row;
  const label = "Ours: pictures, State-building";
  const version = { version: 1, recorded_in: 1, superseded_in: null };
  const series = { ...version, id, collection: row.collection, unit, measure, categories, whole };
  return {
    row,
    series: { ...series, label },
    collection,
    coding: "exclusive",
    parts: null,
    ...more,
  };
}

/** A month later than the ninth. */
export const december = {
  ...{ period: "2017-12", period_start: "2017-12-01", period_end: "2017-12-31" },
};
