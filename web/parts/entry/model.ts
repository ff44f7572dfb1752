import type { Collection, Source } from "../../../db/catalogue.ts";
import type { Consequences } from "../../../db/entry/consequences.ts";
import type { Draft } from "../../../db/entry/drafts.ts";
import type { NamedPeriod } from "../../../db/entry/named-period.ts";
import type { Whole } from "../../../db/entry/part-sums.ts";
import type { EntryPlan } from "../../../db/entry/plan.ts";
import type { Planned } from "../../../db/entry/planned.ts";
import { emptyCell, type Sheet } from "../../../db/entry/sheet.ts";
import type { Layout } from "../../../db/entry/sheet-layout.ts";
import type { PeriodType } from "../../../db/period.ts";
import type { Defect } from "../../../db/refusal.ts";
import type { Row } from "../../../db/row.ts";
import type { Rules } from "../../../db/upload/rules.ts";

/** How grave what is said of a cell is. */
export type Gravity = "refused" | "warned";

/** A sentence that stands beside a cell. */
export type Said = { gravity: Gravity; message: string; field: string };

/** A draft of the same period that another window has kept, and the cells in which it differs. */
export type Rival = { draft: Draft; address: string; cells: string[] };

/** A plan that was asked for, with the mark by which it is known again when it is recorded. */
export type Review = {
  plan: EntryPlan;
  mark: string;
  spellings: { value: string; read: string }[];
  /** What would be different for readers. */
  consequences: Consequences;
  planned: Planned;
};

/** Everything that the grid of one period shows. */
export type GridModel = {
  collection: Collection;
  period: NamedPeriod;
  types: readonly PeriodType[];
  last: NamedPeriod | null;
  layout: Layout;
  /** The wholes and parts of the grid, for the sums that run along. */
  wholes: ReadonlyMap<string, Whole>;
  names: ReadonlyMap<string, string>;
  /** Series of levels, whose numbers may have decimals. */
  levels: ReadonlySet<string>;
  sheet: Sheet;
  held: ReadonlyMap<string, Row>;
  before: ReadonlyMap<string, Row>;
  sources: readonly Source[];
  rules: Rules;
  draft: Draft | null;
  rivals: readonly Rival[];
  review: Review | null;
  /** What stands against the sheet as a whole or one of its cells. */
  defects: readonly Defect[];
  /** What is said once, such as what did not fit of a pasted block. */
  remarks: readonly string[];
  key: string;
  today: string;
};

/** The address of a grid; its form is sent there as well. */
export function gridAddress(
  collection: string,
  { id, period_type, ...period }: NamedPeriod,
  more: Record<string, string> = {},
): string {
  const { period_label, period_order, period_start, period_end } = period;
  const query = new URLSearchParams({ type: period_type, period: id });
  if (period_label) query.set("label", period_label);
  if (period_order !== null) query.set("order", String(period_order));
  if (period_label && period_start && period_end) {
    query.set("first", period_start);
    query.set("last", period_end);
  }
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return `/enter/${encodeURIComponent(collection)}?${query}`;
}

/** The cell as it stands in the sheet; empty for a series that the sheet does not have. */
export const cellOf = ({ sheet }: Pick<GridModel, "sheet">, series: string) =>
  sheet.cells[series] ?? emptyCell;

/** What is said of one series: refusals first. */
export function saidOf({ defects, review }: GridModel, series: string): Said[] {
  const own = (list: readonly Defect[], gravity: Gravity): Said[] =>
    list
      .filter(({ column }) => column === series)
      .map(({ message, parameter }) => ({
        gravity,
        message: message.replace(/^[^\s:]+: /, ""),
        field: parameter ?? `value/${series}`,
      }));
  const plan = review?.plan;
  return [
    ...own([...defects, ...(plan?.errors ?? [])], "refused"),
    ...own(plan?.warnings ?? [], "warned"),
  ];
}
