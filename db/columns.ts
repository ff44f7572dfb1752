/** A column of an answer: its name on the wire, its type, and what it holds. */
export type Column = {
  name: string;
  type: "text" | "day" | "number" | "integer";
  description: string;
};

/** The long form: column order is fixed, and import and export agree on it. */
export const longColumns: Column[] = [
  text("series", "Id of the series."),
  text("collection", "Id of the collection: who counted what, by which rule."),
  text("unit", "What one unit is."),
  text("measure", "count or level; levels are never added up."),
  text("categories", "dimension=slug pairs joined by semicolons."),
  text("period", "Id of the period within the series."),
  day("period_start", "First day, inclusive."),
  day("period_end", "Last day, inclusive."),
  text("period_type", "Kind of period."),
  text("period_label", "Name of the period where it has one of its own."),
  integer("period_order", "Position of an issue in its run."),
  number("value", "The number; empty when missing, and status says why. Zero is a value."),
  text("whole", "Id of the series that is the denominator."),
  number("n", "Value of the whole in the same period."),
  number("share", "value / n, where both are exact."),
  number(
    "lower",
    "Lower limit of the interval of the share; of the count or rate if interval=poisson.",
  ),
  number(
    "upper",
    "Upper limit of the interval of the share; of the count or rate if interval=poisson.",
  ),
  text("relation", "= exact, > at least or more than, < less than, ~ about."),
  text("status", "SDMX observation status, one letter."),
  text("period_as_stated", "The source's own words for the period."),
  text("source", "Id of the source."),
  text("locator", "Where in the source, or how the value was computed."),
  text("fragment", "Shortest piece of the source that holds the number."),
  text("note", "Remark in our own words."),
  integer("revision", "Revision that recorded this version."),
  day("recorded_on", "Date of that revision."),
];

/** A further column where rates are asked for. */
export const rateColumn = number("rate", "value / days of the period.");

/** The columns of /findings: one row a finding. */
export const findingColumns: Column[] = [
  text("id", "Id of the finding."),
  text("status", "current, stale or withdrawn."),
  text("sentence", "The sentence with the numbers of the revision it is pinned to."),
  text("now", "The same sentence with the numbers of this revision."),
  text("address", "The view it was read from."),
  integer("pinned_to", "The revision whose numbers it says."),
  integer("revision", "The revision that recorded it."),
];

/** The columns of /coverage: one row a collection and period. */
export const coverageColumns: Column[] = [
  text("collection", "Id of the collection."),
  text("title", "Title of the collection."),
  text("actor", "Whose output or activity is counted."),
  text("collector", "Who counted."),
  text("period", "Id of the period."),
  day("period_start", "First day, inclusive."),
  day("period_end", "Last day, inclusive."),
  text("period_type", "Kind of period."),
  text("period_label", "Name of the period where it has one of its own."),
  text("state", "complete, partial, estimated, zero, missing or not collected."),
  integer("values", "Observations with a value."),
  integer("zeros", "Observations with the value 0."),
];

function text(name: string, description: string): Column {
  return { name, type: "text", description };
}

function day(name: string, description: string): Column {
  return { name, type: "day", description };
}

function number(name: string, description: string): Column {
  return { name, type: "number", description };
}

function integer(name: string, description: string): Column {
  return { name, type: "integer", description };
}
