import type { Series } from "../../../db/catalogue.ts";
import type { Matrix } from "../../../db/entry/sheet-layout.ts";
import { formatPeriod } from "../../words/period.ts";
import { capitalise } from "../../words/sentence.ts";
import { pluralOf } from "../../words/unit.ts";
import { valueText } from "../value.tsx";
import { CellEvidence, gravityOf, SaidOf, ValueField } from "./cell.tsx";
import { cellOf, type GridModel } from "./model.ts";
import { RelationChoice, StatusChoice } from "./status-choice.tsx";
import { Sum } from "./sum.tsx";

/** Series crossed by two dimensions: one in rows, one in columns, totals at the edges. */
export function EntryMatrix({ model, matrix }: { model: GridModel; matrix: Matrix }) {
  const [down, across] = matrix.dimensions.map((each) => each.replaceAll("-", " "));
  const title = `${capitalise(pluralOf(matrix.name))} by ${down} and ${across}`;
  return (
    <>
      <section class="scroll" aria-label={title} tabindex={0}>
        <table class="entry crossed" data-table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <td />
              {matrix.columns.map(({ name, slug }) => (
                <th scope="col" class="n" data-column={name}>
                  {slug === null ? `All ${pluralOf(matrix.name)}` : capitalise(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row, at) => (
              <tr data-row={row.name} class={row.slug === null ? "whole" : undefined}>
                <th scope="row">
                  {row.slug === null ? `All ${pluralOf(matrix.name)}` : capitalise(row.name)}
                </th>
                {row.cells.map((series, column) => (
                  <Crossing
                    model={model}
                    series={series}
                    name={`${row.name}, ${matrix.columns[column]?.name}`}
                    at={{ row: at, column }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {matrix.rows.flatMap(({ cells }) =>
        cells.map((series) => series && <SaidOf model={model} series={series.id} />),
      )}
    </>
  );
}

type CrossingProps = {
  model: GridModel;
  series: Series | null;
  name: string;
  at: { row: number; column: number };
};

function Crossing({ model, series, name, at }: CrossingProps) {
  if (!series) return <td class="n quiet" />;
  const cell = cellOf(model, series.id);
  const label = `${name}, ${formatPeriod(model.period)}`;
  const held = model.before.get(series.id);
  const isIdle = model.last !== null && !held && cell.value === "" && cell.status === "A";
  const classes = ["n", gravityOf(model, series.id), isIdle && "idle"].filter(Boolean).join(" ");
  return (
    <td class={classes}>
      <ValueField model={model} series={series.id} name={label} at={at} />
      <small>{held ? valueText(held) : model.last ? "no row" : ""}</small>
      <Sum model={model} series={series.id} />
      <details class="own">
        <summary aria-label={`more: ${label}`}>more</summary>
        <div>
          <RelationChoice series={series.id} name={label} chosen={cell.relation} />
          <StatusChoice series={series.id} name={label} chosen={cell.status} />
        </div>
        <CellEvidence model={model} series={series.id} name={label} />
      </details>
    </td>
  );
}
