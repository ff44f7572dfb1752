import type { Waiting } from "../../db/entry/waiting.ts";
import { Document } from "../parts/document.tsx";
import { Head } from "../parts/head.tsx";
import { numeric, Table } from "../parts/table.tsx";
import { formatDate } from "../words/period.ts";
import type { PageContext } from "./context.ts";

type WaitingListProps = {
  context: PageContext;
  waiting: readonly Waiting[];
  /** Whoever looks. */
  own: string;
  /** The most numbers that one person may change alone. */
  most: number | null;
};

/** Large changes that wait, and those that were decided. */
export function WaitingListPage({ context, waiting, own, most }: WaitingListProps) {
  const lede =
    most === null
      ? "There is no rule now: every change is recorded at once."
      : `A change of more than ${most} numbers is recorded when a second person has approved it.`;
  return (
    <Document context={context} title="Waiting for a second person" description={lede}>
      <Head title="Waiting for a second person" lede={lede} />
      {waiting.length === 0 && <p>Nothing waits.</p>}
      {waiting.length > 0 && (
        <Table
          label="Large changes"
          columns={["Change", ...numeric("Numbers"), "Sent on", "By", "State"]}
        >
          {waiting.map((each) => (
            <tr>
              <th scope="row">
                <a href={`/waiting/${each.id}`}>{each.held.reason}</a>
              </th>
              <td class="n">{each.numbers}</td>
              <td class="date">{formatDate(each.at.slice(0, 10))}</td>
              <td>{each.person === own ? "yourself" : "somebody else"}</td>
              <td>{stateOf(each)}</td>
            </tr>
          ))}
        </Table>
      )}
    </Document>
  );
}

function stateOf({ state, revision, answer }: Waiting) {
  if (state === "recorded") return <a href={`/revisions/${revision}`}>recorded</a>;
  return state === "declined" ? `declined: ${answer}` : "waiting";
}
