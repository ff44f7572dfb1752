import type { Series } from "../../db/catalogue.ts";
import type { Compare } from "../../db/queries/compare.ts";
import type { Row } from "../../db/row.ts";
import type { PageContext } from "../pages/context.ts";
import { formatPeriod } from "../words/period.ts";
import { Select } from "./fields.tsx";
import { IntervalSelect } from "./interval-select.tsx";
import { Kept } from "./kept.tsx";

type CompareFormProps = {
  context: PageContext;
  found: Pick<Compare, "chosen" | "a" | "b">;
  /** The series that one may choose from. */
  choices: readonly Series[];
};

/** Two forms, so that both work by themselves: which series, and which two of its periods. */
export function CompareForm({ context, found, choices }: CompareFormProps) {
  return (
    <>
      <SeriesChoice context={context} found={found} choices={choices} />
      <PeriodChoice context={context} found={found} />
    </>
  );
}

function SeriesChoice({ context: { filter }, found, choices }: CompareFormProps) {
  const chosen = found.chosen.map(({ series }) => series.id);
  const groups = new Map<string, Series[]>();
  for (const series of choices) {
    groups.set(series.collection, [...(groups.get(series.collection) ?? []), series]);
  }
  return (
    <form class="sentence" action="/compare" data-island="form">
      <Kept filter={filter} except={["series", "a", "b", "value", "deff"]} />
      <label class="field">
        Compare
        <select name="series">
          {[...groups].map(([collection, series]) => (
            <optgroup label={collection}>
              {series.map(({ id, label }) => (
                <option value={id} selected={id === chosen[0]}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button type="submit" class="quiet">
        Choose
      </button>
    </form>
  );
}

function PeriodChoice({ context: { filter }, found }: Omit<CompareFormProps, "choices">) {
  const [first, second = first] = found.chosen;
  if (!first || !second) return null;
  const ids = found.chosen.map(({ series }) => series.id).join("~");
  return (
    <form class="sentence" action="/compare" data-island="form">
      <Kept filter={filter} except={["series", "a", "b", "interval"]} />
      <input type="hidden" name="series" value={ids} />
      <Select
        label="in"
        name="a"
        value={periodOf(found.a?.row, filter.a)}
        options={of(first.rows)}
      />
      <Select
        label="with"
        name="b"
        value={periodOf(found.b?.row, filter.b)}
        options={of(second.rows)}
      />
      <IntervalSelect filter={filter} />
      <button type="submit">Compare</button>
    </form>
  );
}

const periodOf = (row: Row | undefined, asked: string | undefined): string =>
  row?.period ?? asked ?? "";

const of = (rows: readonly Row[]) =>
  rows.map((row) => ({ value: row.period, label: formatPeriod(row) }));
