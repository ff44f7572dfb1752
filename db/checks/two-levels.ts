import { type Category, type Collection, pairsOf } from "../catalogue.ts";
import { dayCount } from "../day.ts";
import type { Row } from "../row.ts";
import type { CheckFinding } from "./finding.ts";
import { groupBy } from "./groups.ts";
import { periodWords, valueWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";
import { boundOf, type Dated, isDated } from "./value.ts";

type Reading = Row & Dated & { value: number };
type Bracket = { before: Reading; after: Reading };

/**
 * A level that one collector read between two readings of another, of the same unit, actor and
 * category or of a broader one: it should not lie above both, nor, for the same category, below
 * both. Reported with the reading nearer in time. Reads the ledger only.
 */
export function twoLevels({ rows, collections, categories }: Snapshot): CheckFinding[] {
  const known = new Map(collections.map((each) => [each.id, each]));
  const broader = new Set(categories.map(broaderKey));
  const readings = rows.filter(isDated).filter(isReading);
  const series = [...groupBy(readings, (row) => row.series).values()];
  return readings.flatMap((own) =>
    series.flatMap((others) => {
      const [first] = others;
      if (!first || !areTwo(known.get(own.collection), known.get(first.collection))) return [];
      if (first.unit !== own.unit) return [];
      const isSame = first.categories === own.categories;
      const isPart = !isSame && isWithin(own.categories, first.categories, broader);
      const bracket = isSame || isPart ? bracketOf(own, others) : null;
      return bracket ? compare(own, bracket, { isPart }, known) : [];
    }),
  );
}

const isReading = (row: Row & Dated): row is Reading =>
  row.measure === "level" && row.value !== null;

const areTwo = (a?: Collection, b?: Collection): boolean =>
  a !== undefined && b !== undefined && a.actor === b.actor && a.collector !== b.collector;

const broaderKey = ({ dimension, slug, broader }: Category): string =>
  `${dimension}=${slug} in ${dimension}=${broader}`;

/** Whether categories differ from wider ones in exactly one, whose broader category is there. */
function isWithin(own: string, wide: string, broader: ReadonlySet<string>): boolean {
  const [narrow, whole] = [own, wide].map((text) => text.split(";"));
  const mine = narrow?.filter((pair) => !whole?.includes(pair)) ?? [];
  const theirs = whole?.filter((pair) => !narrow?.includes(pair)) ?? [];
  const isOne = pairsOf(mine.join(";")).length === 1 && theirs.length === 1;
  return isOne && broader.has(`${mine[0]} in ${theirs[0]}`);
}

function bracketOf(own: Reading, others: readonly Reading[]): Bracket | null {
  const before = others.findLast(({ period_end }) => period_end < own.period_start);
  const after = others.find(({ period_start }) => period_start > own.period_end);
  return before && after ? { before, after } : null;
}

function compare(
  own: Reading,
  { before, after }: Bracket,
  { isPart }: { isPart: boolean },
  known: ReadonlyMap<string, Collection>,
): CheckFinding[] {
  const most = Math.max(before.value, after.value);
  const least = isPart ? 0 : Math.min(before.value, after.value);
  if (own.value >= least && own.value <= most) return [];
  const gapBefore = dayCount(before.period_end, own.period_start);
  const near = gapBefore <= dayCount(own.period_end, after.period_start) ? before : after;
  const [found, expected] = [boundOf(own), boundOf(near)];
  const mine = `${valueWords(found)} (${known.get(own.collection)?.collector})`;
  const theirs = `${valueWords(expected)} (${known.get(near.collection)?.collector})`;
  const wider = isPart ? " for a broader category" : "";
  return [
    {
      kind: "two-collectors",
      subject: own.series,
      periods: [own.period],
      expected,
      found,
      severity: "warning",
      message: `${periodWords(own)}: ${mine} against ${theirs}${wider} in ${periodWords(near)}`,
    },
  ];
}
