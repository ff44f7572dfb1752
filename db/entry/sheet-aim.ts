import {
  type Collection,
  readCollections,
  readSeries,
  readSources,
  type Series,
  type State,
} from "../catalogue.ts";
import { comparePeriods, isPeriodType, type PeriodType, periodId, periodTypes } from "../period.ts";
import { observationsIn } from "../queries/observations.ts";
import { type CountedPeriod, periodsOf } from "../queries/periods.ts";
import type { Defect } from "../refusal.ts";
import type { Row } from "../row.ts";
import { type Rules, rulesOf } from "../upload/rules.ts";
import { type NamedPeriod, namedPeriod, type PeriodFields } from "./named-period.ts";
import { nextPeriod } from "./next-period.ts";
import type { SheetAim } from "./sheet-entries.ts";

/** A collection as its grid is opened: its series, its period types, and the period that is meant. */
export type GridAim = {
  collection: Collection;
  series: readonly Series[];
  types: readonly PeriodType[];
  type: PeriodType;
  /** The periods of this type that have numbers, in their order. */
  recorded: readonly CountedPeriod[];
  /** The period to be filled; what is wrong with it; or null where one has to be named. */
  period: NamedPeriod | Defect | null;
};

/** A grid with a period: what it is read against, and what stood in the period before. */
export type OpenGrid = SheetAim & { last: NamedPeriod | null; before: ReadonlyMap<string, Row> };

/**
 * The grid of a collection; of the period that the fields name, else of the next one that is not yet
 * recorded. Null for an unknown collection.
 */
export function gridAim(
  state: State,
  id: string,
  { fields, today }: { fields: PeriodFields; today: string },
): GridAim | null {
  const collection = readCollections(state).find((each) => each.id === id);
  if (!collection) return null;
  const series = readSeries(state, { collection: id });
  const all = periodsOf(
    state,
    series.map((each) => each.id),
  );
  const types = typesOf(all);
  const asked = fields.type ?? "";
  const type = isPeriodType(asked) ? asked : (types[0] ?? "gregorian-month");
  const recorded = all.filter(({ period_type }) => period_type === type);
  const rules = rulesFor(collection, today);
  const isNamed = [fields.period, fields.label, fields.first].some((each) => each?.trim());
  const next = nextPeriod(type, recorded.at(-1), today);
  const period = isNamed
    ? namedPeriod({ ...fields, type }, { recorded, rules, today })
    : next && { ...next, id: periodId(next) };
  return { collection, series, types, type, recorded, period };
}

/** The grid of one period, with what the ledger holds for it and for the one before. */
export function openGrid(
  state: State,
  { collection, series, recorded }: GridAim,
  { period, today }: { period: NamedPeriod; today: string },
): OpenGrid {
  const last = recorded.findLast((each) => each.id !== period.id && isBefore(each, period)) ?? null;
  return {
    collection,
    series,
    period,
    sources: readSources(state),
    rules: rulesFor(collection, today),
    held: heldIn(state, collection, period),
    last,
    before: last ? heldIn(state, collection, last) : new Map(),
  };
}

/** What a collection holds for a period at a revision, by series. */
export function heldIn(
  state: State,
  { id }: Pick<Collection, "id">,
  period: NamedPeriod,
): Map<string, Row> {
  const rows = observationsIn(state, { collection: id, periods: [period.id] });
  const own = rows.filter(({ period_type }) => period_type === period.period_type);
  return new Map(own.map((row) => [row.series, row]));
}

const isBefore = (a: CountedPeriod, b: NamedPeriod): boolean => comparePeriods(a, b) < 0;

/** The types that a collection uses, the commonest first, then those it does not. */
function typesOf(periods: readonly CountedPeriod[]): PeriodType[] {
  const counts = new Map<PeriodType, number>();
  for (const { period_type, observations } of periods) {
    counts.set(period_type, (counts.get(period_type) ?? 0) + observations);
  }
  const used = [...counts].sort(([, a], [, b]) => b - a).map(([type]) => type);
  return [...used, ...periodTypes.filter((type) => !used.includes(type))];
}

const rulesFor = (collection: Collection, today: string): Rules =>
  rulesOf(collection, [], { today });
