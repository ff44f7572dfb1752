import type { Source } from "../../db/catalogue.ts";
import type { RevisionSummary } from "../../db/revisions.ts";
import type { PageContext } from "../pages/context.ts";
import { formatDate } from "../words/period.ts";
import { revisionAddress } from "./address.ts";
import { less, numeric, Table } from "./table.tsx";

type RevisionTableProps = {
  context: PageContext;
  revisions: readonly RevisionSummary[];
  sources: readonly Source[];
};

/** Revisions with what each did. */
export function RevisionTable({ context, revisions, sources }: RevisionTableProps) {
  return (
    <Table
      label="Revisions"
      columns={[
        ...numeric("No."),
        "What changed",
        ...less("Date"),
        ...numeric("Added", "Changed"),
        { name: "Withdrawn", kind: "n less" },
      ]}
      kind="fit"
    >
      {revisions.map((revision) => (
        <tr>
          <td class="n">{revision.number}</td>
          <th scope="row">
            <a href={revisionAddress(context, revision.number)}>{reasonOf(revision, sources)}</a>
          </th>
          <td class="quiet date less">{formatDate(revision.date)}</td>
          <td class="n">{revision.added}</td>
          <td class="n">{revision.changed}</td>
          <td class="n less">{revision.withdrawn}</td>
        </tr>
      ))}
    </Table>
  );
}

type Reasoned = Pick<RevisionSummary, "source" | "reason">;

/** The reason of a revision; where it names a source by its id, the source by its name. */
export function reasonOf({ source, reason }: Reasoned, sources: readonly Source[]): string {
  const known = source ? sources.find(({ id }) => id === source) : undefined;
  if (!known || !reason.endsWith(known.id)) return reason;
  return `${reason.slice(0, -known.id.length)}${known.publisher}: ${known.title}`;
}
