import type { Division } from "../../db/queries/themes.ts";
import type { PageContext } from "../pages/context.ts";
import { pluralOf } from "../words/unit.ts";
import { addressOf } from "./address.ts";
import { IntervalField, Select, TimeField } from "./fields.tsx";
import { Kept } from "./kept.tsx";

type ThemesFormProps = {
  context: PageContext;
  division: Division | null;
  divisions: readonly Division[];
  /** The form that is drawn, asked for or not. */
  form: keyof typeof formNames;
};

const own = ["form", "value", "time", "interval"] as const;

const formNames = {
  multiples: "lines",
  bars: "100% bars",
  heat: "a heat map",
} as const;

/** What is divided, and how it is drawn, as a sentence of fields. */
export function ThemesForm({ context, division, divisions, form }: ThemesFormProps) {
  const { filter } = context;
  return (
    <form class="sentence" action="/themes" data-island="form">
      <Kept filter={filter} except={own} />
      <span>Show</span>
      <details class="choices" data-island="choices">
        <summary>{division ? nameOf(division) : "choose a division"}</summary>
        <div>
          <ul>
            {divisions.map((each) => (
              <li>
                <a href={divisionAddress(context, each)}>
                  {nameOf(each)} ({each.collection.title})
                </a>
              </li>
            ))}
          </ul>
        </div>
      </details>
      <Select label="as" name="form" value={filter.form ?? ""} options={formsOf(form)} />
      <Select label="of" name="value" value={filter.value ?? ""} options={quantities} />
      <TimeField filter={filter} />
      <IntervalField filter={filter} drawn={filter.value ?? "share"} />
      <button type="submit">Show</button>
    </form>
  );
}

const quantities = [
  { value: "", label: "shares" },
  { value: "count", label: "counts" },
  { value: "rate", label: "counts a day" },
];

/** `images by theme` */
const nameOf = ({ whole, dimension }: Division): string =>
  `${pluralOf(whole.unit)} by ${dimension}`;

/** The address of a division; the whole is named, since a dimension may divide several. */
const divisionAddress = (
  context: PageContext,
  { collection, dimension, whole }: Division,
): string =>
  addressOf(context, "/themes", { collection: collection.id, dimension, series: [whole.id] });

function formsOf(form: keyof typeof formNames) {
  const rest = (["multiples", "bars", "heat"] as const).filter((each) => each !== form);
  const options = rest.map((each) => ({ value: each, label: formNames[each] }));
  return [{ value: "", label: formNames[form] }, ...options];
}
