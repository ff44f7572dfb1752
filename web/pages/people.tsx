import type { AuditEntry } from "../../db/people/audit.ts";
import type { Person } from "../../db/people/people.ts";
import type { Defect } from "../../db/refusal.ts";
import { Document } from "../parts/document.tsx";
import { Select } from "../parts/fields.tsx";
import { Head, Part } from "../parts/head.tsx";
import { Problems } from "../parts/problems.tsx";
import { Scroll } from "../parts/scroll.tsx";
import type { PageContext } from "./context.ts";

type PeopleProps = {
  context: PageContext;
  people: readonly Person[];
  audit: readonly AuditEntry[];
  /** A link that signs somebody in once: shown this once. */
  link?: string | undefined;
  defects: readonly Defect[];
};

const roles = ["reader", "analyst", "editor", "admin"].map((role) => ({
  value: role,
  label: role,
}));

/** Everybody with an account, and who did what. Internal. */
export function PeoplePage({ context, people, audit, link, defects }: PeopleProps) {
  const lede = "Handles are seen by admins only. No public page names anybody.";
  const handles = new Map(people.map(({ id, handle }) => [id, handle]));
  return (
    <Document context={context} title="People" description={lede}>
      <Head title="People" lede={lede} />
      <Problems defects={defects} />
      {link && (
        <p class="notice" role="status">
          Give this link to the person; it signs in once, within 30 minutes: <code>{link}</code>
        </p>
      )}
      <Scroll label="People">
        <table>
          <thead>
            <tr>
              <th scope="col">Handle</th>
              <th scope="col">Role</th>
              <th scope="col">State</th>
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow person={person} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <Part title="Add a person">
        <form class="lines" action="/people" method="post">
          <label>
            Handle <input name="handle" required maxlength={40} />
          </label>
          <Select label="Role" name="role" value="analyst" options={roles} />
          <button type="submit">Add and make a link</button>
        </form>
      </Part>
      <Part title="Who did what">
        <ul>
          {audit.map(({ at, person, action, subject }) => (
            <li>
              {at.slice(0, 16).replace("T", " ")} {handles.get(person ?? "") ?? "the host"} {action}{" "}
              {handles.get(subject) ?? (subject === "" ? "" : "somebody erased")}
            </li>
          ))}
        </ul>
      </Part>
    </Document>
  );
}

function PersonRow({ person: { id, handle, role, disabled } }: { person: Person }) {
  return (
    <tr>
      <th scope="row">{handle}</th>
      <td>{role}</td>
      <td>{disabled ? "shut out" : "may sign in"}</td>
      <td>
        <form class="sentence" action="/people/change" method="post">
          <input type="hidden" name="id" value={id} />
          <Select label="as" name="role" value={role} options={roles} />
          <button type="submit" name="verb" value="allow">
            Save
          </button>
          <button type="submit" name="verb" value="disable" class="quiet">
            Shut out
          </button>
          <button type="submit" name="verb" value="link" class="quiet">
            New link
          </button>
          <button type="submit" name="verb" value="erase" class="quiet">
            Erase
          </button>
        </form>
      </td>
    </tr>
  );
}
