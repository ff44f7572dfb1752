import type { Token } from "../../db/people/tokens.ts";
import { formatDate } from "../words/period.ts";
import { Table } from "./table.tsx";

/** The tokens of a person, each to be taken back at once. */
export function TokenTable({ tokens }: { tokens: readonly Token[] }) {
  if (tokens.length === 0) return <p>You have no tokens.</p>;
  return (
    <Table label="Tokens" columns={["Name", "May", "Until", "Last used", "Take back"]}>
      {tokens.map(({ id, name, scope, expires_on, used_on }) => (
        <tr>
          <th scope="row">{name}</th>
          <td>{scope}</td>
          <td>{formatDate(expires_on)}</td>
          <td>{used_on ? formatDate(used_on) : "never"}</td>
          <td>
            <form action="/account/tokens/drop" method="post">
              <input type="hidden" name="id" value={id} />
              <button type="submit" class="quiet" aria-label={`Take back ${name}`}>
                Take back
              </button>
            </form>
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** The form that makes one. */
export function NewToken() {
  return (
    <form class="lines" action="/account/tokens" method="post">
      <label>
        Name <input name="name" required maxlength={80} />
      </label>
      <label>
        Days <input name="days" type="number" min={1} max={90} value="30" required />
      </label>
      <label>
        May{" "}
        <select name="scope">
          <option value="read">read</option>
          <option value="write">read and write</option>
        </select>
      </label>
      <button type="submit">Make a token</button>
    </form>
  );
}
