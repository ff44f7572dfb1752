import type { Period } from "./period.ts";
import type { Status } from "./status.ts";

/** How a value stands to the truth: exact, at least, less than, about. */
export type Relation = "=" | ">" | "<" | "~";

/**
 * One observation as every view gives it: the columns of the long CSV before any interval is
 * computed, and what the whole it is a part of says. Missing is null.
 */
export type Row = Period & {
  series: string;
  collection: string;
  unit: string;
  measure: "count" | "level";
  categories: string;
  period: string;
  value: number | null;
  whole: string | null;
  n: number | null;
  n_relation: Relation | null;
  n_source: string | null;
  relation: Relation | null;
  status: Status;
  period_as_stated: string | null;
  source: string;
  locator: string | null;
  fragment: string | null;
  note: string | null;
  revision: number;
  recorded_on: string;
};
