import type { Consequences, Newest } from "../../db/entry/consequences.ts";
import { formatNumber } from "../words/number.ts";
import { Fact } from "./fact.tsx";
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
            <a href={address}>
              <bdi dir="ltr">{address}</bdi>
            </a>
          </li>
        ))}
        {findings.length === 0 && <li class="quiet">No saved finding rests on these numbers.</li>}
      </ul>
      {findings.map((finding) => (
        <StaleFinding finding={finding} />
      ))}
      {newest.length > 0 && <NewestNumbers newest={newest} />}
    </Part>
  );
}

/** A finding that rests on numbers of the plan, and its sentence where that would be another. */
function StaleFinding({ finding }: { finding: Consequences["findings"][number] }) {
  const { id, sentence, after } = finding;
  return (
    <>
      <p>
        The finding <a href={`/findings/${id}`}>{id}</a> would be stale
        {after === sentence ? ": its sentence stays the same, the numbers behind it do not." : ":"}
      </p>
      {after !== sentence && (
        <dl class="facts">
          <Fact name="Now">{sentence}</Fact>
          <Fact name="Then">{after}</Fact>
        </dl>
      )}
    </>
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
