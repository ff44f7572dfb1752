import type { Session } from "../../db/people/sessions.ts";
import { formatDate } from "../words/period.ts";
import { Table } from "./table.tsx";

/** Where somebody is signed in, each to be ended at once. Neither device nor network is kept. */
export function SessionTable({ sessions }: { sessions: readonly Session[] }) {
  return (
    <>
      <Table label="Sessions" columns={["Since", "Last used", "End"]} kind="fit">
        {sessions.map(({ key, createdAt, seenAt, isThis }) => (
          <tr>
            <th scope="row">{timeOf(createdAt)}</th>
            <td>{isThis ? "now, here" : timeOf(seenAt)}</td>
            <td>
              <End name={key} label={`End the session of ${timeOf(createdAt)}`} text="End" />
            </td>
          </tr>
        ))}
      </Table>
      {sessions.length > 1 && (
        <End name="others" label="End all sessions but this" text="End all but this" />
      )}
    </>
  );
}

function End({ name, label, text }: { name: string; label: string; text: string }) {
  return (
    <form action="/account/sessions/end" method="post">
      <button type="submit" name="key" value={name} class="quiet" aria-label={label}>
        {text}
      </button>
    </form>
  );
}

/** Day and minute, in universal time: this page is its owner's alone. */
const timeOf = (at: string): string => `${formatDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;
