import type { Series } from "../../db/catalogue.ts";
import type { Compare, Side } from "../../db/queries/compare.ts";
import { calculate } from "../calculation.ts";
import type { Comparison } from "../comparison.ts";
import { BesideTable } from "../parts/beside-table.tsx";
import { Caption } from "../parts/caption.tsx";
import { PairFigure, SplitFigure, UnitFigure } from "../parts/compare-figures.tsx";
import { CompareForm } from "../parts/compare-form.tsx";
import { CompareMargin } from "../parts/compare-margin.tsx";
import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import { Notices } from "../parts/notices.tsx";
import { Quotation } from "../parts/quotation.tsx";
import { rangesOf } from "../parts/span.ts";
import { TestBox } from "../parts/test-box.tsx";
import { Tools } from "../parts/tools.tsx";
import type { CompareWords } from "../words/compare.ts";
import type { PageContext } from "./context.ts";

export type CompareProps = {
  context: PageContext;
  found: Compare;
  choices: readonly Series[];
  /** Both numbers, what may be said of them, and how; null where something was refused. */
  answer: { a: Side; b: Side; comparison: Comparison; words: CompareWords } | null;
};

const question = "What changed between two periods";

/** What changed between two periods: how many, what share, how sure, and why. */
export function ComparePage({ context, found, choices, answer }: CompareProps) {
  const form = <CompareForm context={context} found={found} choices={choices} />;
  if (!answer) {
    return (
      <Document context={context} title={question} description={question}>
        <Head title={question}>{form}</Head>
        <Notices defects={found.refusals} rest="Choose a series, then two of its periods." />
        <CalculatorLink />
      </Document>
    );
  }
  const { a, b, words } = answer;
  return (
    <Document
      context={context}
      title={words.title}
      description={words.sentence}
      ranges={rangesOf([a.row, b.row])}
    >
      <Head title={words.title} sub={words.subtitle}>
        {form}
      </Head>
      <div class="columns">
        <div>
          <UnitFigure context={context} answer={answer} />
          <Quotation
            context={context}
            words={words}
            asked={{ series: seriesOf(a, b), a: a.row.period, b: b.row.period }}
            short={words.reasons?.short ?? null}
          />
          <section class="part">
            <h2>
              {answer.comparison.shares ? "Both shares and their difference" : "Both numbers"}
            </h2>
            <PairFigure context={context} answer={answer} />
            <Caption words={words} />
            <Tools context={context} />
          </section>
        </div>
        <CompareMargin context={context} found={found} answer={answer} />
      </div>
      <Answered context={context} found={found} answer={answer} />
      <CalculatorLink />
    </Document>
  );
}

const seriesOf = (a: Side, b: Side): string[] => [...new Set([a.series.id, b.series.id])];

type AnsweredProps = {
  context: PageContext;
  found: Compare;
  answer: NonNullable<CompareProps["answer"]>;
};

function Answered({ context, found, answer }: AnsweredProps) {
  const { words, comparison, a, b } = answer;
  const { shares } = comparison;
  const others = found.beside.filter(
    ({ series }) => ![a.series.id, b.series.id].includes(series.id),
  );
  return (
    <>
      {words.reasons?.split && (
        <Part
          title={
            a.row.value === b.row.value ? "Why the count is the same" : "Why the count changed"
          }
          sub={words.reasons.split}
        >
          <SplitFigure context={context} answer={answer} />
          <p class="note">
            {words.reasons.expected} Kitagawa’s two-factor split: it describes the counts and does
            not say why they changed.
          </p>
        </Part>
      )}
      {shares && context.filter.interval !== "none" && (
        <Part title="How it is computed">
          <TestBox
            statistics={statisticsOf(shares, context)}
            level={context.filter.level}
            said={words.test}
          />
        </Part>
      )}
      {others.length > 0 && (
        <Part title="What else the same collection counted">
          <BesideTable context={context} beside={others} />
          <p class="note">
            Intervals of the change: exact Poisson, if items appear independently. None where a
            number is not an exact count.
          </p>
        </Part>
      )}
    </>
  );
}

const statisticsOf = (shares: NonNullable<Comparison["shares"]>, { filter }: PageContext) =>
  calculate({ x1: shares.a.x, n1: shares.a.n, x2: shares.b.x, n2: shares.b.n }, filter);

function CalculatorLink() {
  return (
    <p class="tools">
      <a href="/compare?x1=93&n1=922&x2=3&n2=249">Calculator for any two shares</a>
    </p>
  );
}
