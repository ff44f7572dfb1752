import type { Version } from "../../db/edit/versions.ts";
import type { PageContext } from "../pages/context.ts";
import { revisionAddress } from "./address.ts";
import { Table } from "./table.tsx";
import { ChangedWords } from "./word-changes.tsx";

type VersionsProps = { context: PageContext; versions: readonly Version[] };

/** What a thing was called and said to be, version by version, the newest first. */
export function Versions({ context, versions }: VersionsProps) {
  const rows = versions.map(({ recordedIn, words }, at) => ({
    recordedIn,
    before: versions[at - 1]?.words ?? null,
    after: words,
  }));
  const last = versions.at(-1);
  return (
    <Table label="Versions" columns={["Recorded in", "Words"]} kind="fit">
      {last?.supersededIn && (
        <tr>
          <th scope="row">
            <a href={revisionAddress(context, last.supersededIn)}>Revision {last.supersededIn}</a>
          </th>
          <td class="withdrawn">− withdrawn</td>
        </tr>
      )}
      {rows.reverse().map(({ recordedIn, before, after }) => (
        <tr>
          <th scope="row">
            <a href={revisionAddress(context, recordedIn)}>Revision {recordedIn}</a>
          </th>
          <td>
            <ChangedWords difference={{ before, after }} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
