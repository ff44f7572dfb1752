import type { Category, Collection, Series } from "../../../db/catalogue.ts";
import { lastDayOfMonth } from "../../../db/day.ts";
import type { Coding } from "../../../db/queries/coding.ts";
import type { Line } from "../../../db/queries/lines.ts";
import type { Part, Themes } from "../../../db/queries/themes.ts";
import type { Row } from "../../../db/row.ts";

const version = { version: 1, recorded_in: 1, superseded_in: null };

export const collection: Collection = {
  ...version,
  id: "ours",
  title: "Pictures of the outlet, 2017",
  actor: "The outlet",
  collector: "The team",
  population: "every picture of the outlet",
  coding: null,
  codebook: "ours",
  method: "",
  caveat: "",
  licence: "",
  source: "ours",
  ours: 1,
  period_min: null,
  period_max: null,
  value_max: null,
};

const seriesOf = (categories: string): Series => ({
  ...version,
  id: `ours/picture${categories ? `/${categories}` : ""}`,
  collection: "ours",
  unit: "picture",
  measure: "count",
  categories,
  whole: categories ? "ours/picture" : null,
  label: "Ours: pictures",
});

/** The row of one month, 1 to 9, of 2017. */
export function rowOf(slug: string, month: number, own: Partial<Row>): Row {
  const id = `2017-0${month}`;
  return {
    series: `ours/picture/theme=${slug}`,
    collection: "ours",
    unit: "picture",
    measure: "count",
    categories: `theme=${slug}`,
    period: id,
    period_type: "gregorian-month",
    period_start: `${id}-01`,
    period_end: lastDayOfMonth(id),
    period_label: null,
    period_order: null,
    value: 0,
    whole: "ours/picture",
    n: 100,
    n_relation: "=",
    n_source: null,
    relation: "=",
    status: "A",
    period_as_stated: null,
    source: "ours",
    locator: null,
    fragment: null,
    note: null,
    revision: 1,
    recorded_on: "2018-01-01",
    ...own,
  };
}

const lineOf = (series: Series, drawn: Row[]): Line => ({
  series,
  collection,
  drawnTypes: ["gregorian-month", "partial-month"],
  run: [],
  drawn,
  others: [],
  straddling: 0,
});

type Given = { slug: string; broader?: string; rows: (number | null | Partial<Row>)[] };

/** A category with a value, or more of a row, for each month from January 2017 on. */
function partOf({ slug, broader = "", rows }: Given): Part {
  const category: Category = {
    ...version,
    id: `ours/theme=${slug}`,
    codebook: "ours",
    dimension: "theme",
    slug,
    label: slug,
    definition: null,
    broader: broader || null,
    aliases: null,
  };
  const drawn = rows.map((given, index) => {
    if (given === null) return rowOf(slug, index + 1, { value: null, relation: null, status: "O" });
    const own = typeof given === "number" ? { value: given } : given;
    return rowOf(slug, index + 1, own);
  });
  return { category, line: lineOf(seriesOf(`theme=${slug}`), drawn) };
}

/** The division of all pictures by theme. */
export function divisionOf(coding: Coding, given: readonly Given[]): Themes {
  const whole = seriesOf("");
  return {
    collection,
    division: { collection, dimension: "theme", coding, whole, values: 1 },
    parts: given.map(partOf),
    whole: lineOf(whole, []),
    quoted: [],
    divisions: [],
    sources: [],
    remarks: [],
  };
}
