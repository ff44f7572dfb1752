import type { Person } from "../../db/people/people.ts";
import type { Defect } from "../../db/refusal.ts";
import { Document } from "../parts/document.tsx";
import { Select } from "../parts/fields.tsx";
import { Head, Part } from "../parts/head.tsx";
import { Problems } from "../parts/problems.tsx";
import { less, Table } from "../parts/table.tsx";
import type { PageContext } from "./context.ts";

type PeopleProps = {
  context: PageContext;
  people: readonly Person[];
  /** The most numbers that one person may change alone; null where there is no rule. */
  most: number | null;
  /** Who is looking. */
  own: string;
  /** Whether roles that write need a second step; and who has one. */
  isStepAsked: boolean;
  withStep: readonly string[];
  /** A link that signs somebody in once: shown this once. */
  link?: string | undefined;
  defects: readonly Defect[];
};

const roles = ["reader", "analyst", "editor", "admin"].map((role) => ({
  value: role,
  label: role,
}));

/** Everybody with an account, and the rule of two. Internal. */
export function PeoplePage({ context, people, most, link, defects, ...rest }: PeopleProps) {
  const { isStepAsked, withStep, own } = rest;
  const lede = "Handles are seen by admins only. No public page names anybody.";
  return (
    <Document context={context} title="People" description={lede}>
      <Head title="People" lede={lede}>
        <p class="tools">
          <a href="/audit">Who did what</a>
        </p>
      </Head>
      <Problems defects={defects} />
      {link && (
        <p class="notice" role="status">
          Give this link to the person; it signs in once, within 30 minutes: <code>{link}</code>
        </p>
      )}
      <Table
        label="People"
        kind="fit"
        columns={["Handle", ...less("Role"), "State", ...less("Second step"), "Change"]}
      >
        {people.map((person) => (
          <PersonRow
            person={person}
            hasStep={withStep.includes(person.id)}
            isOwn={person.id === own}
          />
        ))}
      </Table>
      <Part title="Add a person">
        <form class="lines" action="/people" method="post">
          <label>
            Handle <input name="handle" required maxlength={40} />
          </label>
          <Select label="Role" name="role" value="analyst" options={roles} />
          <button type="submit">Add and make a link</button>
        </form>
      </Part>
      <Part
        title="Large changes"
        sub="Above so many numbers a change waits until a second person has approved it. Empty: no such rule."
      >
        <form class="lines" action="/people/second" method="post">
          <label>
            Numbers that one person may change alone{" "}
            <input name="most" type="number" min={1} value={most ?? ""} />
          </label>
          <button type="submit">Set the rule</button>
        </form>
      </Part>
      <Part
        title="Second step at sign-in"
        sub="A code from an app, after the password. Who writes without one may only read until they have set it up; tokens made before stay good until they expire."
      >
        <form class="lines" action="/people/second-step" method="post">
          <Select
            label="Who writes needs it"
            name="asked"
            value={isStepAsked ? "yes" : "no"}
            options={yesOrNo}
          />
          <button type="submit">Set the rule</button>
        </form>
      </Part>
    </Document>
  );
}

const yesOrNo = ["no", "yes"].map((value) => ({ value, label: value }));

type RowProps = { person: Person; hasStep: boolean; isOwn: boolean };

function PersonRow({ person: { id, handle, role, disabled }, hasStep, isOwn }: RowProps) {
  return (
    <tr>
      <th scope="row">{handle}</th>
      <td class="less">{role}</td>
      <td>{disabled ? "shut out" : "may sign in"}</td>
      <td class="less">{hasStep ? "on" : "off"}</td>
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
          {hasStep && !isOwn && (
            <button type="submit" name="verb" value="reset-step" class="quiet">
              Reset second step
            </button>
          )}
          <details>
            <summary>Erase</summary>
            <p class="quiet">Handle, password and tokens go for good.</p>
            <button type="submit" name="verb" value="erase" class="quiet">
              Erase {handle} for good
            </button>
          </details>
        </form>
      </td>
    </tr>
  );
}
