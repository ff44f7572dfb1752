import type { Source } from "../../db/catalogue.ts";
import type { Filter } from "../../db/parameters.ts";
import type { Row } from "../../db/row.ts";
import { estimate } from "../estimate.ts";
import type { PageContext } from "../pages/context.ts";
import type { DrawnLine } from "../panels.ts";
import { capitalise } from "../words/sentence.ts";
import { pluralOf } from "../words/unit.ts";
import { Matrix } from "./matrix.tsx";
import { ObservationList } from "./observation-list.tsx";
import { SeriesTable } from "./series-table.tsx";

/** More series than this are told in a row each; their numbers stand on their own pages. */
const linesMost = 4;

type NumbersProps = {
  context: PageContext;
  lines: readonly DrawnLine[];
  sources: readonly Source[];
};

/** What is drawn, as tables. */
export function Numbers({ context, lines, sources }: NumbersProps) {
  if (lines.length > linesMost) return <SeriesTable context={context} lines={lines} />;
  return (
    <>
      {lines.map(({ line, marks, name }) => {
        const caption = lines.length > 1 ? name : null;
        return isMatrix(marks, context.filter) ? (
          <Matrix context={context} name={name} caption={caption} marks={marks} />
        ) : (
          <List
            context={context}
            caption={caption}
            rows={line.drawn}
            name={name}
            sources={sources}
          />
        );
      })}
      {lines.map(({ line, name }) => {
        const caption = lines.length > 1 ? `Other periods: ${name}` : "Other periods";
        return (
          line.others.length > 0 && (
            <List
              context={context}
              caption={caption}
              rows={line.others}
              name={caption}
              sources={sources}
            />
          )
        );
      })}
    </>
  );
}

/** Counts by month fit a matrix; a share needs its n beside it, and so needs a row. */
const isMatrix = (rows: readonly Row[], { value }: Filter): boolean =>
  (value ?? "count") === "count" &&
  rows.every(({ period_type }) => ["gregorian-month", "partial-month"].includes(period_type)) &&
  rows.length > 6;

type ListProps = {
  context: PageContext;
  caption: string | null;
  name: string;
  rows: readonly Row[];
  sources: readonly Source[];
};

function List({ context, rows, ...rest }: ListProps) {
  const { interval } = context.filter;
  const asked = {
    ...context.filter,
    value: "share",
    interval: interval === "none" ? interval : "wilson",
  } as const;
  const unit = capitalise(pluralOf(rows[0]?.unit ?? "number"));
  return <ObservationList context={context} unit={unit} marks={estimate(rows, asked)} {...rest} />;
}
