import type { ListRow } from "../../../db/entry/sheet-layout.ts";
import { formatPeriod } from "../../words/period.ts";
import { capitalise } from "../../words/sentence.ts";
import { valueText } from "../value.tsx";
import { CellEvidence, gravityOf, SaidOf, ValueField } from "./cell.tsx";
import { cellOf, type GridModel } from "./model.ts";
import { RelationChoice, StatusChoice } from "./status-choice.tsx";
import { Sum } from "./sum.tsx";

/** The series of a grid in a list, parts under their wholes, last period's value beside each. */
export function EntryList({ model }: { model: GridModel }) {
  const { layout, last, period } = model;
  if (layout.list.length === 0) return null;
  return (
    <section class="scroll" aria-label="The numbers" tabindex={0}>
      <table class="entry" data-table>
        <thead>
          <tr>
            <th scope="col">Series</th>
            <th scope="col" class="n">
              {last ? formatPeriod(last) : "Before"}
            </th>
            <th scope="col" class="n">
              {formatPeriod(period)}
            </th>
            <th scope="col">Status, or why empty</th>
            <th scope="col">Its own</th>
          </tr>
        </thead>
        <tbody>
          {layout.list.map((row, at) => (
            <>
              {isNewDivision(layout.list, at) && <Division row={row} />}
              <Row model={model} row={row} at={at} />
              <tr class="below">
                <td colspan={5} class="chain" style={`--depth:${row.depth}`}>
                  <SaidOf model={model} series={row.series.id} />
                </td>
              </tr>
            </>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A line over parts, where a whole is divided in more than one way. */
function isNewDivision(list: readonly ListRow[], at: number): boolean {
  const row = list[at];
  if (!row?.dimension) return false;
  const whole = row.series.whole;
  const own = list.filter(({ series }) => series.whole === whole);
  const isDivided = new Set(own.map(({ dimension }) => dimension)).size > 1;
  return isDivided && own.find(({ dimension }) => dimension === row.dimension) === row;
}

function Division({ row: { dimension, depth } }: { row: ListRow }) {
  return (
    <tr class="division">
      <th scope="rowgroup" colspan={5} class="chain" style={`--depth:${depth}`}>
        By {(dimension ?? "").replaceAll("-", " ")}
      </th>
    </tr>
  );
}

function Row({ model, row, at }: { model: GridModel; row: ListRow; at: number }) {
  const { series, name, depth } = row;
  const { last, before, period } = model;
  const cell = cellOf(model, series.id);
  const label = `${capitalise(name)}, ${formatPeriod(period)}`;
  const held = before.get(series.id);
  const isIdle = last !== null && !held && cell.value === "" && cell.status === "A";
  const classes = [gravityOf(model, series.id), isIdle && "idle"].filter(Boolean).join(" ");
  return (
    <tr class={classes || undefined} data-row={name} style={`--depth:${depth}`}>
      <th scope="row" class="chain">
        {capitalise(name)}
        <Sum model={model} series={series.id} />
      </th>
      <td class={held?.value == null ? "n quiet" : "n"} data-last={last && formatPeriod(last)}>
        {held ? valueText(held) : last && "no row"}
      </td>
      <td class="n">
        <span class="pair">
          <RelationChoice series={series.id} name={label} chosen={cell.relation} />
          <ValueField model={model} series={series.id} name={label} at={{ row: at, column: 0 }} />
        </span>
      </td>
      <td>
        <StatusChoice series={series.id} name={label} chosen={cell.status} />
      </td>
      <td>
        <CellEvidence model={model} series={series.id} name={label} />
      </td>
    </tr>
  );
}
