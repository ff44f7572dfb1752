import type { Themes } from "../../db/queries/themes.ts";
import type { Defect } from "../../db/refusal.ts";
import type { Row } from "../../db/row.ts";
import { shifted } from "../figures/shifted.ts";
import { Caption } from "../parts/caption.tsx";
import { Chart } from "../parts/chart.tsx";
import { Definitions } from "../parts/definitions.tsx";
import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import { Notices } from "../parts/notices.tsx";
import { Quotation } from "../parts/quotation.tsx";
import { ShiftTable } from "../parts/shift-table.tsx";
import { ShiftsForm } from "../parts/shifts-form.tsx";
import { rangesOf } from "../parts/span.ts";
import { Tools } from "../parts/tools.tsx";
import type { Shifts } from "../shifts.ts";
import type { Words } from "../words/words.ts";
import type { PageContext } from "./context.ts";

export type ShiftsProps = {
  context: PageContext;
  themes: Themes;
  /** The periods that one may choose from. */
  periods: readonly Row[];
  /** Null where the two periods were refused; the defects say why. */
  answer: { shifts: Shifts; words: Words & { sentence: string } } | null;
  refusals: readonly Defect[];
};

const question = "Which themes moved between two periods";

/** Which categories moved between two periods, by how much, and how sure. */
export function ShiftsPage({ context, themes, periods, answer, refusals }: ShiftsProps) {
  const form = <ShiftsForm context={context} periods={periods} shown={answer?.shifts ?? null} />;
  if (!answer) {
    return (
      <Document context={context} title={question} description={question}>
        <Head title={question}>{form}</Head>
        <Notices defects={refusals} rest="Choose two periods." />
      </Document>
    );
  }
  const { shifts, words } = answer;
  const asked = { a: shifts.a.period, b: shifts.b.period };
  return (
    <Document
      context={context}
      title={words.title}
      description={words.sentence}
      ranges={rangesOf([shifts.a, shifts.b])}
    >
      <Head title={words.title} sub={words.subtitle}>
        {form}
      </Head>
      <div class="columns">
        <div>
          <ShiftFigure context={context} shifts={shifts} alt={words.alt} />
          <Caption words={words} />
          <Tools context={context} />
          <Quotation context={context} words={words} asked={asked} />
        </div>
        <div class="margin">
          {themes.division && (
            <Definitions
              context={context}
              collections={[themes.division.collection]}
              said={words.notes}
            />
          )}
        </div>
        <Part title="The numbers">
          <ShiftTable context={context} shifts={shifts} />
        </Part>
      </div>
    </Document>
  );
}

type FigureProps = { context: PageContext; shifts: Shifts; alt: string };

/** Dots unless slopes are asked for. */
function ShiftFigure({ context, shifts, alt }: FigureProps) {
  const options = { document: context.document, alt, form: context.filter.form };
  return (
    <figure>
      <Chart
        wide={shifted(shifts, { ...options, width: 744, id: "d" })}
        narrow={shifted(shifts, { ...options, width: 358, id: "dn" })}
      />
    </figure>
  );
}
