import { exposureDays } from "../../db/period.ts";
import type { Row } from "../../db/row.ts";
import { statuses } from "../../db/status.ts";
import type { Mark } from "../estimate.ts";
import { formatShare, formatShareRange } from "../stats/format.ts";
import type { SideWords } from "./language.ts";
import { formatNumber, formatRate, wordOf } from "./number.ts";
import { formatPeriod, formatWhen } from "./period.ts";
import { formatInterval, unitOfWhole } from "./quantity.ts";
import { capitalise } from "./sentence.ts";
import { pluralOf } from "./unit.ts";

/** The label of its series; `isApart` if who counted must be named, since another collection did. */
type Called = { label: string; isShare: boolean; isApart?: boolean };

/** A number of a comparison with everything that is printed of it. */
export function sideOf(mark: Mark, { label, isShare, isApart }: Called): SideWords {
  const { value, n, lower, upper } = mark;
  const name = isApart ? label.replace(": ", ", ") : nameOf(label);
  const hasRange = lower !== null && upper !== null;
  const range = isShare
    ? hasRange && formatShareRange(lower, upper)
    : formatInterval(mark, "count")?.replaceAll("\u2060", "");
  return {
    ...{ name, inside: insideOf(name, mark) },
    units: pluralOf(isShare ? unitOfWhole(mark.whole) : mark.unit),
    ...{ period: formatPeriod(mark), when: formatWhen(mark), kind: kindOf(mark, isShare) },
    x: value === null ? "" : `${wordOf(mark.relation)}${formatNumber(value)}`,
    n: n === null ? "" : `${wordOf(mark.n_relation)}${formatNumber(n)}`,
    share: value === null || n === null ? "" : exactShare(value, n),
    range: range || null,
    why: mark.status === "M" ? "had not begun" : statuses[mark.status],
    rate: isShare || mark.rate === null ? null : formatRate(mark.rate),
    days: String(exposureDays(mark) ?? ""),
  };
}

/** A share in percent; none and all are exact and need no decimals. */
export function exactShare(value: number, n: number): string {
  if (value === 0 && n > 0) return "0%";
  return value === n && n > 0 ? "100%" : (formatShare(value, n) ?? "");
}

/** `IHS Markit: pictures, State-building` as `State-building pictures`. */
export function nameOf(label: string): string {
  const [units = label, ...categories] = (label.split(": ")[1] ?? label).split(", ");
  const category = categories.join(", ");
  if (category === "") return capitalise(units);
  return category.includes(" ") ? `${category} (${units})` : `${category} ${units}`;
}

/** What names a period where it owns a number: the month alone where the other has another name. */
export function ownerOf(a: Mark, b: Mark): string {
  const [first, second] = [formatPeriod(a), formatPeriod(b)];
  const month = /^(\p{Lu}\p{Ll}+) \d{4}$/u.exec(first)?.[1];
  return month && !second.includes(month) ? month : first;
}

function kindOf({ value, n, relation, n_relation }: Mark, isShare: boolean): SideWords["kind"] {
  if (value === null) return "missing";
  if (!isShare) return relation === "=" && value === 0 ? "none" : "number";
  if (n === null) return "open";
  if (relation !== "=" || n_relation !== "=") return "inexact";
  if (n === 0) return "empty";
  return value === 0 ? "none" : value === n ? "all" : "part";
}

/** Words of a codebook lose their capital inside a sentence; names of places keep it. */
const common = /^(theme|flag|medium)=/;

/** `state-building pictures`, `videos (Core provinces)`. */
function insideOf(name: string, { categories }: Pick<Row, "categories">): string {
  const [, category, units] = /^(.*) \((.*)\)$/.exec(name) ?? [];
  if (category && units) return `${units} (${category})`;
  const isCommon = categories.split(";").every((pair) => pair === "" || common.test(pair));
  return isCommon ? name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()) : name;
}
