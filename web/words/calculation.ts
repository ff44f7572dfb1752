import type { Counts } from "../../db/counts.ts";
import { formatAddress } from "../../db/filter.ts";
import { emptyFilter, type Filter } from "../../db/parameters.ts";
import type { Row } from "../../db/row.ts";
import { calculate, type Statistic } from "../calculation.ts";
import { changeOf } from "../comparison.ts";
import { estimate, type Mark } from "../estimate.ts";
import { formatRatio } from "../stats/format.ts";
import { checked } from "./checked.ts";
import { directionOf, isBeyond, pointsOf, ratioRange } from "./comparison.ts";
import { english } from "./english.ts";
import { formatNumber } from "./number.ts";
import { sideOf } from "./side.ts";

type Asked = Pick<Filter, "level" | "deff">;

/** What the calculator answers: the same on its page, in its JSON and on the command line. */
export type Calculation = {
  title: string;
  address: string;
  counts: Counts;
  level: number;
  deff: number;
  sentence: string;
  notes: string[];
  statistics: Statistic[];
};

/** Two shares compared, whatever they are shares of: a sentence and every statistic. */
export function describeCalculation(counts: Counts, { level, deff }: Asked): Calculation {
  const { x1, n1, x2, n2 } = counts;
  return {
    title: `${formatNumber(x1)} of ${formatNumber(n1)} and ${formatNumber(x2)} of ${formatNumber(n2)}`,
    address: formatAddress("/compare", { ...emptyFilter, ...counts, level, deff }),
    ...{ counts, level, deff },
    sentence: sentenceOfCounts(counts, { level, deff }),
    notes: [
      deff === 1
        ? "Intervals treat items as independent. Items that come in sets make them too narrow."
        : `Shares, difference and ratio are widened for a design effect of ${deff}; the other rows are not.`,
      "The calculator knows nothing of where the counts are from.",
    ],
    statistics: calculate(counts, { level, deff }),
  };
}

/** The two counts as marks that a figure can draw: one series, two periods without days. */
export function marksOf({ x1, n1, x2, n2 }: Counts, { level, deff }: Asked): { a: Mark; b: Mark } {
  const rows = [
    { ...blank, period: "1", period_label: "First", period_order: 1, value: x1, n: n1 },
    { ...blank, period: "2", period_label: "Second", period_order: 2, value: x2, n: n2 },
  ];
  const [a, b] = estimate(rows, { value: "share", interval: "wilson", level, deff });
  if (!a || !b) throw new RangeError("a calculation without two counts");
  return { a, b };
}

const blank: Omit<Row, "period" | "value" | "n"> = {
  ...{ series: "calculator/item", collection: "calculator", unit: "item", measure: "count" },
  ...{ categories: "", whole: "calculator/item", n_relation: "=", relation: "=", status: "A" },
  ...{ period_type: "issue", period_start: null, period_end: null, period_label: null },
  ...{ period_order: null, period_as_stated: null, source: "", n_source: null, locator: null },
  ...{ fragment: null, note: null, revision: 0, recorded_on: "" },
};

function sentenceOfCounts(counts: Counts, asked: Asked): string {
  const { x1, n1, x2, n2 } = counts;
  const marks = marksOf(counts, asked);
  const [a, b] = [marks.a, marks.b].map((mark) => sideOf(mark, { label: "items", isShare: true }));
  const change = changeOf({ x: x1, n: n1 }, { x: x2, n: n2 }, asked);
  if (!a || !b || !change) throw new RangeError("a calculation without items");
  const { difference, ratio } = change;
  const isSaid = ratio.estimate !== null && ratio.estimate > 0 && Number.isFinite(ratio.estimate);
  const words = {
    ...{ a, b, level: `${formatNumber(asked.level * 100)}%`, earlier: "first" },
    ...{ direction: directionOf(difference.estimate), isOne: true, isAlike: true, hasRange: true },
    isEvident: isBeyond(difference, 0),
    points: pointsOf(difference),
    ratio: isSaid ? formatRatio(ratio.estimate ?? 0) : null,
    ratioRange: ratioRange(ratio.lower, ratio.upper),
  };
  const numbers = [a, b].flatMap(({ n, share }) => [n, share]);
  return checked(english.calculated(words), { directions: ["none"], numbers }, english);
}
