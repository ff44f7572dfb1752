import type { Filter, Quantity } from "../../db/parameters.ts";
import { formatRange } from "../../db/period.ts";

export type Option = { value: string; label: string };

type SelectProps = { label: string; name: string; value: string; options: readonly Option[] };

/** One of a few values, as a word in a sentence. */
export function Select({ label, name, value, options }: SelectProps) {
  return (
    <label class="field">
      {label}
      <select name={name}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

type ChoicesProps = {
  label: string;
  name: string;
  /** What is chosen, in a few words. */
  chosen: string;
  values: readonly string[];
  options: readonly Option[];
};

/** Any number of values: a field that opens to a list, also without a program. */
export function Choices({ label, name, chosen, values, options }: ChoicesProps) {
  return (
    <div class="field">
      <span>{label}</span>
      <details class="choices" data-island="choices">
        <summary>{chosen}</summary>
        <div>
          {options.map((option) => (
            <label>
              <input
                type="checkbox"
                name={name}
                value={option.value}
                checked={values.includes(option.value)}
              />{" "}
              {option.label}
            </label>
          ))}
        </div>
      </details>
    </div>
  );
}

/** Days, months or years between two dots. */
export function TimeField({ filter: { time } }: { filter: Filter }) {
  return (
    <label class="field">
      in
      <input
        name="time"
        value={time && formatRange(time)}
        size={16}
        placeholder="all periods"
        title="2017, 2017-01, 2016-06..2017-12 or 2016..; empty is everything"
        pattern="[0-9.\-]+"
      />
    </label>
  );
}

/** Whether intervals are drawn: by default with shares, with counts only when asked for. */
export function IntervalField({ filter, drawn }: { filter: Filter; drawn: Quantity }) {
  const { level, interval = "" } = filter;
  const some = `${Math.round(1000 * level) / 10}% intervals`;
  const offered =
    drawn === "share"
      ? [
          { value: "", label: some },
          { value: "none", label: "no intervals" },
        ]
      : [
          { value: "", label: "no intervals" },
          { value: "poisson", label: some },
        ];
  const isOffered = offered.some(({ value }) => value === interval);
  const kept = isOffered ? [] : [{ value: interval, label: `${interval} intervals` }];
  return <Select label="with" name="interval" value={interval} options={[...offered, ...kept]} />;
}
