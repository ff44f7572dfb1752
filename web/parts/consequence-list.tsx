import type { Consequences, Newest } from "../../db/entry/consequences.ts";
import { formatNumber } from "../words/number.ts";
import { Part } from "./head.tsx";
import { numeric, Table } from "./table.tsx";

/** What readers would see otherwise: views, the newest numbers, and findings that would be stale. */
export function ConsequenceList({ consequences }: { consequences: Consequences }) {
  const { addresses, newest, findings } = consequences;
  if (addresses.length === 0) return null;
  return (
    <Part title="What readers would see otherwise">
      <ul>
        {addresses.map((address) => (
          <li>
            <a href={address}>{address}</a>
          </li>
        ))}
        {findings.map(({ id }) => (
          <li>
            <a href={`/findings/${id}`}>{id}</a>: this finding would be stale
          </li>
        ))}
        {findings.length === 0 && <li class="quiet">No saved finding rests on these numbers.</li>}
      </ul>
      {newest.length > 0 && <NewestNumbers newest={newest} />}
    </Part>
  );
}

function NewestNumbers({ newest }: Pick<Consequences, "newest">) {
  return (
    <Table
      label="Newest numbers"
      columns={["Series", ...numeric("Before", "After")]}
      kind="fit"
      caption="Newest numbers"
    >
      {newest.map(({ label, before, after }) => (
        <tr>
          <th scope="row">{label}</th>
          <td class="n">{words(before)}</td>
          <td class="n">{words(after)}</td>
        </tr>
      ))}
    </Table>
  );
}

function words(newest: Newest | null): string {
  if (!newest) return "none";
  const { period, value } = newest;
  return `${value === null ? "missing" : formatNumber(value)} (${period})`;
}
