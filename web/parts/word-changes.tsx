import type { Words } from "../../db/ledger.ts";
import type { Difference } from "../../db/revisions.ts";
import { ChangeWord } from "./change.tsx";
import { Table } from "./table.tsx";

type WordChangesProps = { differences: readonly Difference[]; noun: string };

/** Things other than numbers that a revision added, changed or withdrew. */
export function WordChanges({ differences, noun }: WordChangesProps) {
  return (
    <Table label={noun} columns={["Change", "Id", "Words"]}>
      {differences.map((difference) => (
        <tr>
          <td>
            <ChangeWord difference={difference} />
          </td>
          <th scope="row">{difference.id}</th>
          <td>
            <ChangedWords difference={difference} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** The name of what is new; of what changed, each changed word with the old one struck. */
export function ChangedWords({ difference }: { difference: Pick<Difference, "before" | "after"> }) {
  const { before, after } = difference;
  if (!before || !after) return <>{nameOf(after ?? before)}</>;
  const columns = Object.keys(after).filter((column) => before[column] !== after[column]);
  return (
    <>
      {columns.map((column) => (
        <div>
          {column.replaceAll("_", " ")}: <s>{before[column] ?? "nothing"}</s>{" "}
          {after[column] ?? "nothing"}
        </div>
      ))}
    </>
  );
}

const nameOf = (words: Words | null): string =>
  String(words?.title ?? words?.label ?? words?.name ?? words?.note ?? words?.claim ?? "");
