import type { Collection } from "../../../db/catalogue.ts";
import type { NamedPeriod } from "../../../db/entry/named-period.ts";
import { type PeriodType, periodTypes } from "../../../db/period.ts";

type PeriodFormProps = {
  collection: Collection;
  types: readonly PeriodType[];
  period: NamedPeriod | null;
  type?: PeriodType;
};

/** Types whose periods are told apart by a name and not by their days. */
const named: readonly PeriodType[] = ["issue", "hijri-month", "hijri-year", "week"];

/** Which period is meant: its type first, then its days, and its name where it has one. */
export function PeriodForm({ collection, types, period, type }: PeriodFormProps) {
  const chosen = type ?? period?.period_type ?? types[0] ?? "gregorian-month";
  return (
    <form class="sentence" action={`/enter/${encodeURIComponent(collection.id)}`}>
      <label class="field">
        Another period: a
        <select name="type">
          {(types.length > 0 ? types : periodTypes).map((each) => (
            <option value={each} selected={each === chosen}>
              {typeWords(each)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        written
        <input
          name="period"
          value=""
          size={18}
          maxlength={40}
          placeholder={period?.id ?? "2018-01"}
          autocomplete="off"
        />
      </label>
      {named.includes(chosen) && <NameFields />}
      <button type="submit" class="quiet">
        Open
      </button>
    </form>
  );
}

/** A period with a name: the days as the source gives them, if it does. */
function NameFields() {
  return (
    <>
      <label class="field">
        or named <input name="label" size={16} maxlength={80} />
      </label>
      <label class="field">
        number <input name="order" size={4} inputmode="numeric" maxlength={6} />
      </label>
      <label class="field">
        from <input type="date" name="first" />
      </label>
      <label class="field">
        to <input type="date" name="last" />
      </label>
    </>
  );
}

/** A period type as a person says it. */
export const typeWords = (type: PeriodType): string =>
  type === "gregorian-month" ? "month" : type.replaceAll("-", " ");
