import { type Compared, pairChart, splitChart, unitChart } from "../figures/comparison.ts";
import type { PageContext } from "../pages/context.ts";
import type { CompareWords } from "../words/compare.ts";
import { unitOfWhole } from "../words/quantity.ts";
import { observationAddress } from "./address.ts";
import { Chart } from "./chart.tsx";

type FigureProps = { context: PageContext; answer: Compared & { words: CompareWords } };

const sizes = {
  column: [
    { width: 704, id: "u" },
    { width: 358, id: "un" },
  ],
  page: [
    { width: 1056, id: "s" },
    { width: 358, id: "sn" },
  ],
} as const;

/** One square for each item of both wholes; nothing where there are no two shares. */
export function UnitFigure({ context, answer }: FigureProps) {
  const { document } = context;
  const { a, b } = answer.comparison;
  const alt = `${a.value} of ${a.n} and ${b.value} of ${b.n}, one square each`;
  const [wide, narrow] = sizes.column.map((size) => unitChart(answer, { ...size, document, alt }));
  if (!wide || !narrow) return null;
  return (
    <figure>
      <Chart wide={wide} narrow={narrow} />
      <p class="note">
        One square is one {unitOfWhole(a.whole)}; the coloured ones are those counted here.
      </p>
    </figure>
  );
}

/** Both numbers with their intervals, and below them the difference. */
export function PairFigure({ context, answer }: FigureProps) {
  const options = {
    document: context.document,
    alt: answer.words.alt,
    link: (mark: { series: string; period: string }) => observationAddress(context, mark),
  };
  const [wide, narrow] = sizes.column.map(({ width, id }) =>
    pairChart(answer, { width, id: `p${id}`, ...options }),
  );
  return <figure class="below">{wide && narrow && <Chart wide={wide} narrow={narrow} />}</figure>;
}

/** Bars that add up from the first count to the second. */
export function SplitFigure({ context, answer }: FigureProps) {
  const options = { document: context.document, alt: answer.words.reasons?.split ?? "" };
  const [wide, narrow] = sizes.page.map((size) => splitChart(answer, { ...size, ...options }));
  return <figure class="below">{wide && narrow && <Chart wide={wide} narrow={narrow} />}</figure>;
}
