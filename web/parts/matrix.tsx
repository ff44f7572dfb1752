import type { Mark } from "../estimate.ts";
import type { PageContext } from "../pages/context.ts";
import { monthName } from "../words/period.ts";
import { observationAddress } from "./address.ts";
import { type Cell, matrixOf, type Year } from "./matrix-rows.ts";
import { Scroll } from "./scroll.tsx";
import { valueText } from "./value.tsx";

const heads = Array.from({ length: 12 }, (_, at) => monthName(String(at + 1)).slice(0, 3));

type MatrixProps = {
  context: PageContext;
  name: string;
  caption: string | null;
  marks: readonly Mark[];
};

/** The months of one series, a year in a row; every number leads to where it comes from. */
export function Matrix({ context, name, caption, marks }: MatrixProps) {
  const { years, notes } = matrixOf(marks);
  return (
    <>
      <Scroll label={name}>
        <table class="matrix">
          {caption && <caption>{caption}</caption>}
          <thead>
            <tr>
              <th scope="col">Year</th>
              {heads.map((head) => (
                <th scope="col" class="n">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <YearRow context={context} year={year} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="note">
        {notes.map(({ letter, text }) => (
          <>
            <sup>{letter}</sup> {text}.{" "}
          </>
        ))}
        Empty: no number seen.
      </p>
    </>
  );
}

function YearRow({ context, year: { year, cells } }: { context: PageContext; year: Year }) {
  return (
    <tr>
      <th scope="row">{year}</th>
      {cells.map((cell) => (
        <MonthCell context={context} cell={cell} />
      ))}
    </tr>
  );
}

function MonthCell({ context, cell }: { context: PageContext; cell: Cell }) {
  if (cell.kind === "outside") return <td />;
  if (cell.kind === "missing") {
    return (
      <td colspan={cell.span} class={`missing${cell.isHatched ? " hatched" : ""}`}>
        <span>{cell.word}</span>
      </td>
    );
  }
  const { mark, letter, isBreak } = cell;
  return (
    <td class={isBreak ? "n break" : "n"}>
      <a href={observationAddress(context, mark)}>{valueText(mark)}</a>
      {letter && <sup>{letter}</sup>}
    </td>
  );
}
