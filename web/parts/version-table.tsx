import type { Version } from "../../db/queries/observation.ts";
import { statuses } from "../../db/status.ts";
import type { PageContext } from "../pages/context.ts";
import { formatDate } from "../words/period.ts";
import { revisionAddress, sourceAddress } from "./address.ts";
import { numeric, Table } from "./table.tsx";
import { valueText } from "./value.tsx";

type VersionTableProps = { context: PageContext; versions: readonly Version[] };

/** What the ledger has held for one observation; what no longer holds is struck. */
export function VersionTable({ context, versions }: VersionTableProps) {
  return (
    <Table
      label="Versions"
      columns={["Revision", "Date", ...numeric("Number"), "Status", "Source"]}
    >
      {versions.map((version) => (
        <tr>
          <th scope="row">
            <RevisionLink context={context} number={version.recorded_in} />
          </th>
          <td>{formatDate(version.recorded_on)}</td>
          <td class="n">
            {isPast(context, version) ? <s>{valueText(version)}</s> : valueText(version)}
          </td>
          <td class="quiet">{statuses[version.status]}</td>
          <td class="quiet">
            <a href={sourceAddress(context, version.source)}>{version.source}</a>
            {isPast(context, version) && (
              <>
                , until <RevisionLink context={context} number={version.superseded_in ?? 0} />
              </>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}

const isPast = ({ revision }: PageContext, { superseded_in }: Version): boolean =>
  superseded_in !== null && superseded_in <= revision.number;

function RevisionLink({ context, number }: { context: PageContext; number: number }) {
  return <a href={revisionAddress(context, number)}>Revision {number}</a>;
}
