import {
  type Collection,
  readCollections,
  readSeries,
  type Series,
  type State,
} from "../catalogue.ts";
import { exactOf, liveValues } from "../entry/live-values.ts";
import { partDoubts } from "../entry/part-sums.ts";
import { wholesOf } from "../entry/wholes.ts";
import type { Words } from "../ledger.ts";
import type { Defect } from "../refusal.ts";
import type { Plan } from "./plan.ts";

/**
 * Contradictions that a package would bring into our own collections: a part larger than its whole,
 * or parts that exclude each other adding up to more than it. Collections and series that the
 * package itself adds are read from it.
 */
export function packageDoubts(state: State, { added, changed }: Plan): Defect[] {
  const moving = [...added, ...changed];
  const wordsOf = (noun: string): Words[] =>
    moving.filter((each) => each.noun === noun).map(({ append }) => append);
  const collections = new Map<string, Own>([
    ...readCollections(state).map((each): [string, Own] => [each.id, each]),
    ...wordsOf("collection").map((words): [string, Own] => [words.id, ownOf(words)]),
  ]);
  const series = new Map<string, Counted>([
    ...readSeries(state).map((each): [string, Counted] => [each.id, each]),
    ...wordsOf("series").map((words): [string, Counted] => [words.id, countedOf(words)]),
  ]);
  return [...collections].flatMap(([id, own]) => {
    if (!own.ours) return [];
    const parts = [...series.values()].filter((each) => each.collection === id);
    return doubtsOf(state, { own, series: parts, numbers: wordsOf("observation") });
  });
}

type Own = Pick<Collection, "ours" | "coding">;
type Counted = Pick<Series, "id" | "collection" | "label" | "whole" | "measure" | "categories">;

const ownOf = ({ ours, coding }: Words): Own => ({
  ours: Number(ours ?? 0),
  coding: coding === null || coding === undefined ? null : `${coding}`,
});

const countedOf = ({ id, collection, label, whole, measure, categories }: Words): Counted => ({
  id,
  collection: `${collection}`,
  label: `${label}`,
  whole: whole === null || whole === undefined ? null : `${whole}`,
  measure: measure === "level" ? "level" : "count",
  categories: `${categories ?? ""}`,
});

type Asked = {
  own: Own;
  series: readonly Counted[];
  numbers: readonly Words[];
};

function doubtsOf(state: State, { own: collection, series, numbers }: Asked): Defect[] {
  const ids = new Set(series.map(({ id }) => id));
  const own = numbers.filter((words) => ids.has(`${words.series}`));
  if (own.length === 0) return [];
  const periods = new Set(own.map(({ period }) => `${period}`));
  const live = liveValues(state, { series: ids, periods });
  const values = new Map(live.map((row) => [`${row.series} ${row.period}`, exactOf(row)]));
  for (const { series: id, period, relation, value } of own) {
    const exact = relation === "=" && typeof value === "number" ? value : null;
    values.set(`${id} ${period}`, exact);
  }
  return [...wholesOf(collection, series).values()].flatMap((whole) =>
    [...periods].flatMap((period) =>
      partDoubts(whole, (id) => values.get(`${id} ${period}`) ?? null).map((doubt) => ({
        code: doubt.code,
        file: "observations.csv",
        column: "value",
        message: `${period}: ${doubt.message}`,
      })),
    ),
  );
}
