import type { Column } from "../../db/columns.ts";
import { countDefects, countsOf } from "../../db/counts.ts";
import type { Filter } from "../../db/filter.ts";
import { changeOf } from "../../web/comparison.ts";
import { CalculatorPage } from "../../web/pages/calculator.tsx";
import { type Calculation, describeCalculation, marksOf } from "../../web/words/calculation.ts";
import { composeCompare } from "../compare-figure.ts";
import type { Answer, Table } from "../view.ts";

/** The calculator of `/compare`: any two shares, without the ledger. */
export function calculation(filter: Filter): Answer {
  const counts = countsOf(filter);
  if (!counts) {
    return {
      page: (context) => <CalculatorPage context={context} calculation={null} />,
      refusals: countDefects(filter),
    };
  }
  const made = describeCalculation(counts, filter);
  const compared = comparedOf(made);
  return {
    page: (context) => <CalculatorPage context={context} calculation={made} compared={compared} />,
    file: {
      words: wordsOf(made),
      table: () => tableOf(made),
      everything: () => tableOf(made),
      about: { counts, sentence: made.sentence },
      sources: [],
      figure: (frame) =>
        composeCompare(compared, { ...wordsOf(made), reasons: null, test: null }, frame),
      json: () => JSON.stringify(made),
    },
  };
}

const wordsOf = ({ title, notes, sentence, level }: Calculation) => ({
  ...{ title, notes, sentence, alt: sentence },
  subtitle: `Two shares compared, with ${Math.round(level * 1000) / 10}% intervals.`,
  source: "counts given in the address.",
});

/** The two counts as a comparison that the figures of /compare can draw. */
function comparedOf({ counts, level, deff }: Calculation) {
  const { x1, n1, x2, n2 } = counts;
  const marks = marksOf(counts, { level, deff });
  const shares = changeOf({ x: x1, n: n1 }, { x: x2, n: n2 }, { level, deff });
  const side = (row: typeof marks.a) => ({
    ...{ row, series: { id: "calculator/item", label: "items" } },
    collection: { id: "calculator", collector: "the reader" },
  });
  const comparison = { ...marks, quantity: "share" as const, shares, counts: null, reason: null };
  return { a: side(marks.a), b: side(marks.b), comparison };
}

const number = (name: string, description: string): Column => ({
  name,
  type: "number",
  description,
});
const text = (name: string, description: string): Column => ({ name, type: "text", description });

const columns: Column[] = [
  text("statistic", "Id of the statistic."),
  text("name", "What it is."),
  text("method", "How it is computed."),
  number("estimate", "The estimate; for tests the statistic, where there is one."),
  number("lower", "Lower limit of its interval; empty where unbounded or undefined."),
  number("upper", "Upper limit of its interval; empty where unbounded or undefined."),
  number("p", "p-value of a test."),
  number("log10P", "Its logarithm to base 10, which does not underflow."),
];

const tableOf = ({ statistics }: Calculation): Table => ({ columns, rows: statistics });
