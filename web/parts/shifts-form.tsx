import type { Row } from "../../db/row.ts";
import type { PageContext } from "../pages/context.ts";
import type { Shifts } from "../shifts.ts";
import { formatPeriod } from "../words/period.ts";
import { changedAddress } from "./address.ts";
import { Select } from "./fields.tsx";
import { IntervalSelect } from "./interval-select.tsx";
import { Kept } from "./kept.tsx";

type ShiftsFormProps = {
  context: PageContext;
  periods: readonly Row[];
  shown: Shifts | null;
};

const forms = [
  { value: "", label: "differences" },
  { value: "slope", label: "slopes" },
];

/** Which two periods, and how they are drawn. */
export function ShiftsForm({ context, periods, shown }: ShiftsFormProps) {
  const { filter } = context;
  const options = periods.map((row) => ({ value: row.period, label: formatPeriod(row) }));
  const none = { a: undefined, b: undefined, form: undefined };
  return (
    <>
      <form class="sentence" action="/themes" data-island="form">
        <Kept filter={filter} except={["a", "b", "form", "interval"]} />
        <Select
          label="Compare"
          name="a"
          value={shown?.a.period ?? filter.a ?? ""}
          options={options}
        />
        <Select label="with" name="b" value={shown?.b.period ?? filter.b ?? ""} options={options} />
        <Select
          label="as"
          name="form"
          value={filter.form === "slope" ? "slope" : ""}
          options={forms}
        />
        <IntervalSelect filter={filter} />
        <button type="submit">Compare</button>
      </form>
      <p class="tools">
        <a href={changedAddress(context, none)}>All periods</a>
      </p>
    </>
  );
}
