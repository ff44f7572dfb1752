import { addDays } from "../../db/day.ts";
import type { PageContext } from "../pages/context.ts";
import type { DrawnLine } from "../panels.ts";
import { type Refusal, testTrend } from "../trend-test.ts";
import { describeRefusal } from "../words/trend-refusal.ts";
import { describeTrendTest } from "../words/trend-test.ts";
import { changedAddress } from "./address.ts";
import { Fact } from "./fact.tsx";
import { Part } from "./head.tsx";

/** More lines than this are not tested at once: one in twenty would rise or fall by chance. */
const linesMost = 4;

type TrendSectionProps = { context: PageContext; lines: readonly DrawnLine[] };

/** Whether the lines rise or fall, and when they changed; or why that cannot be asked of them. */
export function TrendSection({ context, lines }: TrendSectionProps) {
  const isMany = lines.length > linesMost;
  return (
    <Part title="Is there a trend?" id="trend">
      {isMany && <p class="text">Choose at most {linesMost} series to test them.</p>}
      {!isMany && lines.map((line) => <LineTest context={context} {...{ line, lines }} />)}
      <p class="tools">
        <a href={changedAddress(context, { test: undefined })}>Without the test</a>
      </p>
    </Part>
  );
}

type LineProps = TrendSectionProps & { line: DrawnLine };

function LineTest({ context, line, lines }: LineProps) {
  const test = testTrend(line, context.filter);
  const title = lines.length > 1 ? <h3>{line.name}</h3> : null;
  if ("refusal" in test) {
    return (
      <>
        {title}
        <p class="text">{describeRefusal(test.refusal, line.line.drawnTypes[0])}</p>
        <Sides context={context} refusal={test.refusal} />
      </>
    );
  }
  const { unit } = line.line.series;
  const words = describeTrendTest(test.statistics, { unit, level: context.filter.level });
  return (
    <>
      {title}
      <p class="finding">{words.verdict}</p>
      <dl class="facts">
        {words.results.map(({ name, text }) => (
          <Fact name={name}>{text}</Fact>
        ))}
      </dl>
      <p class="note">{words.notes.join(" ")}</p>
    </>
  );
}

/** The ways to what lies on either side of a break. */
function Sides({ context, refusal }: { context: PageContext; refusal: Refusal }) {
  if (refusal.reason !== "broken" || !refusal.at.period_start) return null;
  const { at, before, after } = refusal;
  const { first, last } = context.filter.time ?? { first: null, last: null };
  const day = at.period_start ?? "";
  return (
    <p class="tools">
      <a href={`${changedAddress(context, { time: { first, last: addDays(day, -1) } })}#trend`}>
        Test the {before} periods before
      </a>
      <a href={`${changedAddress(context, { time: { first: day, last } })}#trend`}>
        Test the {after} periods since
      </a>
    </p>
  );
}
