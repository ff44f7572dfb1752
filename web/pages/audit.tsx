import type { AuditEntry } from "../../db/people/audit.ts";
import type { Person } from "../../db/people/people.ts";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { Select } from "../parts/fields.tsx";
import { Head } from "../parts/head.tsx";
import { Table } from "../parts/table.tsx";
import { formatDate } from "../words/period.ts";
import type { PageContext } from "./context.ts";

type AuditProps = {
  context: PageContext;
  entries: readonly AuditEntry[];
  total: number;
  page: number;
  pageSize: number;
  person: string;
  action: string;
  people: readonly Person[];
  actions: readonly string[];
};

/** Who did what, and to whom. Internal: times and handles never leave this page. */
export function AuditPage({ context, entries, total, people, actions, ...asked }: AuditProps) {
  const { person, action } = asked;
  const lede = `${counted(total, "entry", "entries")}, the newest first. Seen by admins only.`;
  const anyone = { value: "", label: "anybody" };
  const anything = { value: "", label: "anything" };
  return (
    <Document context={context} title="Who did what" description={lede}>
      <Head title="Who did what" lede={lede}>
        <form class="sentence" action="/audit">
          <Select
            label="by or about"
            name="person"
            value={person}
            options={[anyone, ...people.map(({ id, handle }) => ({ value: id, label: handle }))]}
          />
          <Select
            label="what"
            name="action"
            value={action}
            options={[anything, ...actions.map((each) => ({ value: each, label: each }))]}
          />
          <button type="submit">Show</button>
        </form>
      </Head>
      <Table label="Who did what" columns={["When (UTC)", "Who", "What", "To whom"]} kind="fit">
        {entries.map((entry) => (
          <EntryRow entry={entry} people={people} />
        ))}
      </Table>
      <Pages {...asked} total={total} />
    </Document>
  );
}

function EntryRow({ entry, people }: { entry: AuditEntry; people: readonly Person[] }) {
  const { at, person, action, subject } = entry;
  const nameOf = (id: string): string =>
    people.find((each) => each.id === id)?.handle ?? (isPersonId(id) ? "somebody erased" : id);
  return (
    <tr>
      <th scope="row" class="date">
        {formatDate(at.slice(0, 10))}, {at.slice(11, 16)}
      </th>
      <td>{person === null ? (isStranger(action) ? "somebody" : "the host") : nameOf(person)}</td>
      <td>{action}</td>
      <td>{subject === "" ? "" : nameOf(subject)}</td>
    </tr>
  );
}

const isStranger = (action: string): boolean => action.startsWith("failed to sign in");

/** People have random ids; what else was acted on is called by its own. */
const isPersonId = (id: string): boolean => id === "erased" || /^[\w-]{16}$/.test(id);

type PagesProps = Pick<AuditProps, "page" | "pageSize" | "total" | "person" | "action">;

function Pages({ page, pageSize, total, person, action }: PagesProps) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  const address = (to: number): string =>
    `/audit?${new URLSearchParams({ person, action, page: String(to) })}`;
  if (last === 1) return null;
  return (
    <p class="tools">
      {page > 1 && <a href={address(page - 1)}>Newer</a>}
      <span>
        Page {page} of {last}
      </span>
      {page < last && <a href={address(page + 1)}>Older</a>}
    </p>
  );
}
