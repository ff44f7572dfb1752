import type { Consequences, Newest } from "../../db/entry/consequences.ts";
import { formatNumber } from "../words/number.ts";
import { Part } from "./head.tsx";
import { Scroll } from "./scroll.tsx";

/** What readers would see otherwise: views, the newest numbers, and findings that would be stale. */
export function ConsequenceList({ consequences }: { consequences: Consequences }) {
  const { addresses, newest, findings } = consequences;
  if (addresses.length === 0) return null;
  return (
    <Part title="What readers would see otherwise">
      <p class="text">
        {addresses.map((address, at) => (
          <>
            {at > 0 && " and "}
            <a href={address}>{address}</a>
          </>
        ))}
      </p>
      {newest.length > 0 && (
        <Scroll label="Newest numbers">
          <table>
            <thead>
              <tr>
                <th scope="col">Newest number of</th>
                <th scope="col" class="n">
                  Before
                </th>
                <th scope="col" class="n">
                  After
                </th>
              </tr>
            </thead>
            <tbody>
              {newest.map(({ label, before, after }) => (
                <tr>
                  <th scope="row">{label}</th>
                  <td class="n">{words(before)}</td>
                  <td class="n">{words(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <StaleFindings findings={findings} />
    </Part>
  );
}

function StaleFindings({ findings }: Pick<Consequences, "findings">) {
  if (findings.length === 0) return <p class="sub">No saved finding rests on these numbers.</p>;
  return (
    <>
      <h3>Findings that would be stale</h3>
      <ul>
        {findings.map(({ id }) => (
          <li>
            <a href={`/findings/${id}`}>{id}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function words(newest: Newest | null): string {
  if (!newest) return "none";
  const { period, value } = newest;
  return `${value === null ? "missing" : formatNumber(value)} (${period})`;
}
