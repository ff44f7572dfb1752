import type { Filter } from "../../db/filter.ts";
import { type Compared, pairChart, unitChart } from "../figures/comparison.ts";
import { Chart } from "../parts/chart.tsx";
import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import { Kept } from "../parts/kept.tsx";
import { TestBox } from "../parts/test-box.tsx";
import { Tools } from "../parts/tools.tsx";
import type { Calculation } from "../words/calculation.ts";
import type { PageContext } from "./context.ts";

type CalculatorProps = {
  context: PageContext;
  /** Null while the counts given are not two shares; the notice says why. */
  calculation: Calculation | null;
  compared?: Compared;
};

const title = "Two shares compared";

/** Any two shares: what differs, by how much, how sure, and by which method. */
export function CalculatorPage({ context, calculation, compared }: CalculatorProps) {
  return (
    <Document
      context={context}
      title={calculation ? calculation.title : title}
      description={calculation?.sentence ?? title}
    >
      <Head
        title={title}
        sub="A calculator for counts of any origin. It stores nothing; what you give it stands in the address."
      >
        <CalculatorForm filter={context.filter} />
      </Head>
      {calculation && compared && (
        <Answered context={context} calculation={calculation} compared={compared} />
      )}
    </Document>
  );
}

function CalculatorForm({ filter }: { filter: Filter }) {
  return (
    <form class="sentence" action="/compare" data-island="form">
      <Kept filter={filter} except={["x1", "n1", "x2", "n2", "deff", "series", "a", "b"]} />
      <CountField label="First" name="x1" value={filter.x1} />
      <CountField label="of" name="n1" value={filter.n1} />
      <CountField label="and second" name="x2" value={filter.x2} />
      <CountField label="of" name="n2" value={filter.n2} />
      <label class="field">
        design effect
        <input
          name="deff"
          inputmode="decimal"
          value={String(filter.deff)}
          style="inline-size: 4.5rem"
        />
      </label>
      <button type="submit">Compare</button>
    </form>
  );
}

type CountFieldProps = {
  label: string;
  name: "x1" | "n1" | "x2" | "n2";
  value: number | undefined;
};

function CountField({ label, name, value }: CountFieldProps) {
  const width = "inline-size: 6rem";
  return (
    <label class="field">
      {label}
      <input name={name} inputmode="numeric" value={value?.toString()} style={width} required />
    </label>
  );
}

type AnsweredProps = { context: PageContext; calculation: Calculation; compared: Compared };

function Answered({ context, calculation, compared }: AnsweredProps) {
  const { sentence, notes, statistics, level } = calculation;
  const options = { document: context.document, alt: sentence };
  const draw = (chart: typeof pairChart | typeof unitChart, id: string) =>
    [704, 358].map((width) => chart(compared, { ...options, width, id: `${id}${width}` }));
  const [wide, narrow] = draw(unitChart, "u");
  const [wider, narrower] = draw(pairChart, "p");
  return (
    <>
      <blockquote class="quote">
        <p class="finding">{sentence}</p>
      </blockquote>
      <figure class="below">{wide && narrow && <Chart wide={wide} narrow={narrow} />}</figure>
      <figure class="below">{wider && narrower && <Chart wide={wider} narrow={narrower} />}</figure>
      <p class="note">{notes.join(" ")}</p>
      <Tools context={context} />
      <Part title="Every statistic, with its method">
        <TestBox statistics={statistics} level={level} isOpen />
      </Part>
    </>
  );
}
