import type { Row } from "../../db/row.ts";
import { formatNumber, signOf } from "../words/number.ts";
import { missingWord } from "./status-words.ts";

type Valued = Pick<Row, "value" | "relation" | "status">;

/** The number of an observation with the sign of its relation, or the word for why it is missing. */
export const valueText = ({ value, relation, status }: Valued): string =>
  value === null ? missingWord(status) : `${signOf(relation)}${formatNumber(value)}`;

/** The same as a cell of a table: numbers at the end, words muted, hatched if not collected. */
export function ValueCell({ row }: { row: Valued }) {
  if (row.value !== null) return <td class="n">{valueText(row)}</td>;
  return (
    <td class={row.status === "L" ? "missing hatched" : "missing"}>
      <span>{valueText(row)}</span>
    </td>
  );
}
