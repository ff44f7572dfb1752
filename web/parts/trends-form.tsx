import type { Series } from "../../db/catalogue.ts";
import { eventKinds, type Filter } from "../../db/parameters.ts";
import type { PeriodType } from "../../db/period.ts";
import type { Line } from "../../db/queries/lines.ts";
import type { PageContext } from "../pages/context.ts";
import { namesOf } from "../panels.ts";
import { listOf } from "../words/sentence.ts";
import { Choices, IntervalField, type Option, Select, TimeField } from "./fields.tsx";
import { Kept } from "./kept.tsx";

type TrendsFormProps = {
  context: PageContext;
  lines: readonly Line[];
  /** The series one may choose from. */
  choices: readonly Series[];
};

const own = ["series", "value", "time", "period", "interval", "events"] as const;

/** What is drawn, as a sentence of fields. */
export function TrendsForm({ context: { filter }, lines, choices }: TrendsFormProps) {
  const types = typesOf(lines);
  const values = quantitiesOf(lines);
  return (
    <form class="sentence" action="/trends" data-island="form">
      <Kept filter={filter} except={own} />
      {choices.length > 0 ? (
        <SeriesField lines={lines} choices={choices} filter={filter} />
      ) : (
        <span>Show all totals</span>
      )}
      {values.length > 1 && (
        <Select label="as" name="value" value={filter.value ?? ""} options={values} />
      )}
      {types.length > 1 && (
        <Select label="by" name="period" value={filter.period ?? ""} options={types} />
      )}
      <TimeField filter={filter} />
      <IntervalField filter={filter} drawn={filter.value ?? "count"} />
      <Choices
        label="and"
        name="events"
        chosen={filter.events.length > 0 ? `events: ${listOf(filter.events)}` : "no events"}
        values={filter.events}
        options={eventKinds.map((kind) => ({ value: kind, label: kind }))}
      />
      <button type="submit">Show</button>
    </form>
  );
}

type SeriesFieldProps = Pick<TrendsFormProps, "lines" | "choices"> & { filter: Filter };

function SeriesField({ lines, choices, filter }: SeriesFieldProps) {
  const names = namesOf(choices.map(({ label }) => label));
  const options = choices.map(({ id }, at) => ({ value: id, label: names[at] ?? id }));
  const [first] = lines;
  const only = options.find(({ value }) => value === first?.series.id)?.label ?? "no series";
  return (
    <Choices
      label="Show"
      name="series"
      chosen={lines.length > 1 ? `${lines.length} of ${choices.length} series` : only}
      values={filter.series}
      options={options}
    />
  );
}

function quantitiesOf(lines: readonly Line[]): Option[] {
  const isCounted = lines.some(({ series }) => series.measure === "count");
  const isPart = lines.some(({ series }) => series.whole !== null);
  return [
    { value: "", label: "counts" },
    ...(isPart ? [{ value: "share", label: "shares of the whole" }] : []),
    ...(isCounted ? [{ value: "rate", label: "counts a day" }] : []),
  ];
}

function typesOf(lines: readonly Line[]): Option[] {
  const rows = lines.flatMap(({ drawn, others }) => [...drawn, ...others]);
  const types = new Set(rows.map(({ period_type }) => period_type));
  types.delete("partial-month");
  if (types.size < 2) return [];
  const options = [...types].map((type) => ({ value: type, label: typeName(type) }));
  const drawn = new Set(lines.map(({ drawnTypes }) => drawnTypes[0]));
  const [usual] = drawn.size === 1 ? drawn : [];
  return [
    { value: "", label: usual ? typeName(usual) : "usual period" },
    ...options.filter(({ value }) => value !== usual),
  ];
}

const typeName = (type: PeriodType): string => type.replace("gregorian-", "").replaceAll("-", " ");
