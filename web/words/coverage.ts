import type { Filter } from "../../db/filter.ts";
import type { Coverage, CoverageRow } from "../../db/queries/coverage.ts";
import { formatNumber } from "./number.ts";
import { formatReach } from "./period.ts";
import { listOf } from "./sentence.ts";
import type { Words } from "./words.ts";

/** What is said around the strips of coverage. */
export function describeCoverage({ rows }: Coverage, { time }: Pick<Filter, "time">): Words {
  const held = rows.filter(({ values }) => values > 0);
  const [only] = rows;
  const isOne = rows.length === 1 && only;
  return {
    title: isOne ? `What is held of: ${only.collection.title}` : "Who counted what, and when",
    subtitle: [
      `${countOf(held.length, "collection")} ${held.length === 1 ? "holds" : "hold"} `,
      `${countOf(sumOf(rows, "values"), "number")}${reachOf(rows)}.`,
      isOne ? "" : " Each row is one way of counting; rows are never added together.",
    ].join(""),
    notes: notesOf(rows, time !== undefined),
    source: "each collection names its own.",
    alt: altOf(rows, held),
  };
}

const countOf = (n: number, noun: string): string =>
  `${formatNumber(n)} ${noun}${n === 1 ? "" : "s"}`;

const sumOf = (rows: readonly CoverageRow[], of: "values" | "undated" | "straddling"): number =>
  rows.reduce((sum, row) => sum + row[of], 0);

function reachOf(rows: readonly CoverageRow[]): string {
  const days = rows.flatMap(({ spans }) =>
    spans.flatMap(({ period_start: first, period_end: last }) =>
      first && last ? [first, last] : [],
    ),
  );
  const [first, last] = [days.sort()[0], days.at(-1)];
  return first && last ? ` for ${formatReach(first, last)}` : "";
}

function notesOf(rows: readonly CoverageRow[], hasTime: boolean): string[] {
  const spans = rows.flatMap((row) => row.spans);
  const undated = sumOf(rows, "undated");
  const straddling = sumOf(rows, "straddling");
  return [
    "A bar runs from the first to the last day of its period; periods that share days lie on top of each other.",
    "Blank: no number was seen, which is not a zero.",
    ...(spans.some(({ period_type: type }) => type === "cumulative")
      ? [
          "A thin bracket is a running total; an arrow at its start: it began before the first year shown.",
        ]
      : []),
    ...(undated > 0
      ? [`${countOf(undated, "period")} without a date ${are(undated)} not drawn.`]
      : []),
    ...(hasTime && straddling > 0
      ? [
          `${countOf(straddling, "number")} for periods partly outside this time ${are(straddling)} left out.`,
        ]
      : []),
    ...emptyNotes(rows.filter(({ values }) => values === 0)),
  ];
}

/** Few are named. */
function emptyNotes(empty: readonly CoverageRow[]): string[] {
  if (empty.length === 0) return [];
  if (empty.length > 3) return [`${countOf(empty.length, "collection")} have no number here.`];
  return [`No number here: ${listOf(empty.map(titleOf))}.`];
}

const are = (n: number): string => (n === 1 ? "is" : "are");
const titleOf = ({ collection }: CoverageRow): string => collection.title;

function altOf(rows: readonly CoverageRow[], held: readonly CoverageRow[]): string {
  const fullest = [...held].sort((a, b) => b.values - a.values).slice(0, 3);
  const told = fullest.map(
    (row) => `${row.collection.title}, ${countOf(row.values, "number")}${reachOf([row])}`,
  );
  return `${countOf(rows.length, "collection")} over time${reachOf(rows)}. Fullest: ${told.join("; ")}.`;
}
