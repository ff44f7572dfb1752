import type { Words } from "../../db/ledger.ts";
import { isPeriodType } from "../../db/period.ts";
import type { Difference } from "../../db/revisions.ts";
import type { Row } from "../../db/row.ts";
import { isStatus } from "../../db/status.ts";
import type { PageContext } from "../pages/context.ts";
import { formatPeriod } from "../words/period.ts";
import { observationAddress, seriesAddress } from "./address.ts";
import { ChangeWord } from "./change.tsx";
import { numeric, Table } from "./table.tsx";
import { valueText } from "./value.tsx";

type NumberChangesProps = { context: PageContext; differences: readonly Difference[] };

/** Numbers that a revision added, changed or withdrew; the old one struck beside the new. */
export function NumberChanges({ context, differences }: NumberChangesProps) {
  return (
    <Table
      label="Numbers"
      columns={["Change", "Series", "Period", ...numeric("Before", "After"), "Place in the source"]}
    >
      {differences.map((difference) => (
        <NumberChange context={context} difference={difference} />
      ))}
    </Table>
  );
}

function NumberChange({ context, difference }: { context: PageContext; difference: Difference }) {
  const { before, after } = difference;
  const words: Words = after ?? before ?? { id: "" };
  const [series, period] = [text(words.series), text(words.period)];
  return (
    <tr>
      <td>
        <ChangeWord difference={difference} />
      </td>
      <th scope="row">
        <a href={seriesAddress(context, series)}>{series}</a>
      </th>
      <td>
        <a href={observationAddress(context, { series, period })}>{periodWords(words)}</a>
      </td>
      <td class="n">
        {before ? <s>{recordedValue(before)}</s> : <span class="quiet">no row</span>}
      </td>
      <td class="n">{after ? recordedValue(after) : <span class="quiet">no row</span>}</td>
      <td class="quiet">{words.locator}</td>
    </tr>
  );
}

function recordedValue({ value, relation, status }: Words): string {
  const letter = text(status);
  return valueText({
    value: typeof value === "number" ? value : null,
    relation: relations.find((each) => each === relation) ?? null,
    status: isStatus(letter) ? letter : "O",
  });
}

const relations: Row["relation"][] = ["=", ">", "<", "~"];

function periodWords({ period_start, period_end, period_label, period_type }: Words): string {
  const type = text(period_type);
  return formatPeriod({
    period_type: isPeriodType(type) ? type : "custom",
    period_start: text(period_start) || null,
    period_end: text(period_end) || null,
    period_label: text(period_label) || null,
    period_order: null,
  });
}

const text = (word: Words[string] | undefined): string => String(word ?? "");
