import type { State } from "../../db/catalogue.ts";
import { asksCounts } from "../../db/counts.ts";
import type { Filter } from "../../db/filter.ts";
import { comparableSeries } from "../../db/queries/comparable.ts";
import { compare, type Side } from "../../db/queries/compare.ts";
import { calculate } from "../../web/calculation.ts";
import { type Comparison, compareSides } from "../../web/comparison.ts";
import { ComparePage } from "../../web/pages/compare.tsx";
import { PairFigure, UnitFigure } from "../../web/parts/compare-figures.tsx";
import { type CompareWords, describeCompare } from "../../web/words/compare.ts";
import { composeCompare } from "../compare-figure.ts";
import { tableOf } from "../table.ts";
import { type Answer, type Missing, stateParameters, type View } from "../view.ts";
import { calculation } from "./calculator.tsx";
import { unknownIn } from "./trends.tsx";

/** What changed between A and B? */
export const compareView: View = {
  path: "/compare",
  title: "Compare",
  about: "What changed between two periods, with intervals and a sentence",
  parameters: [
    ...([
      "series",
      "a",
      "b",
      "x1",
      "n1",
      "x2",
      "n2",
      "value",
      "interval",
      "level",
      "deff",
    ] as const),
    ...stateParameters,
  ],
  open: (state, filter) => {
    if (asksCounts(filter)) return calculation(filter);
    return unknownIn(state, filter) ?? answer(state, filter);
  },
};

function answer(state: State, filter: Filter): Answer | Missing {
  const found = compare(state, filter);
  const choices = comparableSeries(state);
  const { a, b } = found;
  if (!a || !b) {
    return {
      page: (context) => (
        <ComparePage context={context} found={found} choices={choices} answer={null} />
      ),
      refusals: found.refusals,
    };
  }
  const run = found.chosen[0]?.rows.filter(({ period_type: type }) => type === a.row.period_type);
  const comparison = compareSides(a, b, filter, run);
  const words = describeCompare({ a, b }, comparison, found, filter);
  const answered = { a, b, comparison, words };
  return {
    page: (context) => (
      <ComparePage context={context} found={found} choices={choices} answer={answered} />
    ),
    chart: (context) => (
      <>
        <UnitFigure context={context} answer={answered} />
        <PairFigure context={context} answer={answered} />
      </>
    ),
    file: {
      words,
      table: () => tableOf(rowsOf([a, b]), filter),
      everything: () =>
        tableOf(
          found.chosen.map(({ rows }) => ({ rows, run: rows })),
          filter,
        ),
      about: { ...aboutSides([a, b]), ...computedOf(answered, filter) },
      sources: found.sources,
      figure: (frame) => composeCompare({ a, b, comparison }, words, frame),
      computed: computedOf(answered, filter),
    },
  };
}

const rowsOf = (sides: readonly Side[]) => sides.map(({ row }) => ({ rows: [row], run: [row] }));

type Answered = { a: Side; b: Side; comparison: Comparison; words: CompareWords };

/** What was computed, for programs: the sentences and every statistic with its method. */
function computedOf({ a: first, b: second, comparison, words }: Answered, filter: Filter) {
  const { shares, counts, reason } = comparison;
  const { sentence, reasons } = words;
  const parts = { a: first.parts, b: second.parts };
  if (!shares) return { sentence, reasons, tested: counts !== null, reason, counts, parts };
  const { a, b } = shares;
  const statistics = calculate({ x1: a.x, n1: a.n, x2: b.x, n2: b.n }, filter);
  return { sentence, reasons, tested: true, reason, statistics, parts };
}

function aboutSides(sides: readonly Side[]) {
  return {
    series: sides.map(({ series: { id, label, unit, measure, whole } }) => ({
      ...{ id, label, unit, measure, whole },
    })),
    collections: sides.map(({ collection: { id, title, actor, collector, caveat } }) => ({
      ...{ id, title, actor, collector, caveat },
    })),
  };
}
