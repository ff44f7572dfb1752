import type { Series } from "../catalogue.ts";
import { firstDay, lastDay } from "../day.ts";
import type { Cell } from "../import/cell.ts";
import type { Finding } from "./finding.ts";
import type { LongHeader } from "./long-header.ts";

/** Between which days and up to which count a collection holds numbers; null where it does not say. */
export type LongBounds = {
  period_min: string | null;
  period_max: string | null;
  value_max: number | null;
  today: string;
};

type Place = { row: number; header: LongHeader; cells: Record<string, Cell>; bounds: LongBounds };

/** What a row says that cannot be: a count below 0 or of a fraction, a period that has not begun. */
export const boundsOf = (series: Series, place: Place): Finding[] => [
  ...valueFault(series, place),
  ...periodFault(place),
];

function valueFault({ measure }: Series, { row, header, cells, bounds }: Place): Finding[] {
  const { value } = cells;
  if (measure !== "count" || typeof value !== "number") return [];
  const about = { row, index: header.places.get("value"), value: String(value) };
  if (!Number.isInteger(value)) {
    const message = `value ${value} is a fraction; a count is a whole number, without a point`;
    return [{ code: "COUNT_NOT_INTEGER", message, ...about }];
  }
  if (value < 0) {
    const message = `value ${value} is negative; write how many there were, 0 or more`;
    return [{ code: "COUNT_NEGATIVE", message, ...about }];
  }
  const most = bounds.value_max ?? Number.MAX_SAFE_INTEGER;
  if (value <= most) return [];
  const message = `value ${value} is out of range; write 0 to ${most}`;
  return [{ code: "COUNT_OUT_OF_RANGE", message, ...about }];
}

function periodFault({ row, header, cells, bounds }: Place): Finding[] {
  const { period_start: start, period_end: end } = cells;
  if (typeof start !== "string" || typeof end !== "string") return [];
  const { period_min, period_max, today } = bounds;
  const first = period_min ? firstDay(period_min) : "";
  const last = period_max ? lastDay(period_max) : null;
  if (start >= first && start <= today && (last === null || end <= last)) return [];
  const until = last === null || last > today ? today : last;
  const range = first ? `from ${first} to ${until}` : `until ${until}`;
  const message = `the period ${start} to ${end} is out of range; write one ${range}`;
  return [
    {
      code: "PERIOD_OUT_OF_RANGE",
      message,
      row,
      index: header.places.get("period_start"),
      value: start,
    },
  ];
}
