import type { Words } from "../../db/ledger.ts";
import { isPeriodType } from "../../db/period.ts";
import type { Difference } from "../../db/revisions.ts";
import type { Row } from "../../db/row.ts";
import { isStatus } from "../../db/status.ts";
import type { PageContext } from "../pages/context.ts";
import { formatNumber } from "../words/number.ts";
import { formatPeriod } from "../words/period.ts";
import { observationAddress, seriesAddress } from "./address.ts";
import { ChangeWord } from "./change.tsx";
import { Pages } from "./pages.tsx";
import { less, numeric, Table } from "./table.tsx";
import { valueText } from "./value.tsx";

type NumberChangesProps = {
  context: PageContext;
  differences: readonly Difference[];
  /** The page of them that is listed, where the others have an address. */
  page?: number;
};

/** So many numbers stand on one page. */
const numbersMost = 1000;

/** Numbers that a revision added, changed or withdrew; the old one struck beside the new. */
export function NumberChanges({ context, differences, page }: NumberChangesProps) {
  const pages = Math.ceil(differences.length / numbersMost);
  const at = Math.min(page ?? 1, pages) - 1;
  const left = differences.length - numbersMost;
  return (
    <>
      <Table
        label="Numbers"
        columns={[
          ...["Change", "Series", "Period"],
          ...numeric("Before", "After"),
          ...less("Place in the source"),
        ]}
        kind="fit"
      >
        {differences.slice(at * numbersMost, (at + 1) * numbersMost).map((difference) => (
          <NumberChange context={context} difference={difference} />
        ))}
      </Table>
      {page && <Pages context={context} page={at + 1} of={pages} />}
      {!page && left > 0 && (
        <p class="quiet">And {formatNumber(left)} more, which are not listed here.</p>
      )}
    </>
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
        <a href={seriesAddress(context, series)}>{breakable(series)}</a>
      </th>
      <td>
        <a href={observationAddress(context, { series, period })}>{periodWords(words)}</a>
      </td>
      <td class="n">
        {before ? <s>{recordedValue(before)}</s> : <span class="quiet">no row</span>}
      </td>
      <td class="n">{after ? recordedValue(after) : <span class="quiet">no row</span>}</td>
      <td class="quiet less">{words.locator}</td>
    </tr>
  );
}

/** An id that may go on in the next line after each of its parts. */
const breakable = (id: string) =>
  id.split(/(?<=[/=])/).map((part, at) => (
    <>
      {at > 0 && <wbr />}
      {part}
    </>
  ));

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
