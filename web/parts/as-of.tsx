import type { PageContext } from "../pages/context.ts";
import { formatDate } from "../words/period.ts";
import { changedAddress } from "./address.ts";
import { Kept } from "./kept.tsx";

/** Which state of the ledger this is, and the way to another. */
export function AsOf({ context }: { context: PageContext }) {
  const { filter, revision } = context;
  if (revision.number === 0) return <div class="as-of">The ledger holds no numbers yet.</div>;
  return (
    <div class={`as-of${filter.rev ? " pinned" : ""}`}>
      <span>{filter.rev ? <Pinned context={context} /> : <Newest context={context} />}</span>
      {filter.rev && <a href={changedAddress(context, { rev: undefined })}>Go to the newest</a>}
      {!context.isOwn && <EarlierState context={context} />}
    </div>
  );
}

function Newest({ context: { revision, size } }: { context: PageContext }) {
  const holdings = `${size.numbers.toLocaleString("en")} numbers from ${size.sources} sources.`;
  return (
    <>
      As of <b>revision {revision.number}</b>, {formatDate(revision.date)}. {holdings}
    </>
  );
}

/** A pinned page never changes, so it does not say how many revisions there are by now. */
function Pinned({ context: { revision } }: { context: PageContext }) {
  return (
    <>
      You are looking at <b>revision {revision.number}</b>, {formatDate(revision.date)}. Numbers
      entered later are not shown.
    </>
  );
}

function EarlierState({ context: { path, filter, revision } }: { context: PageContext }) {
  return (
    <details>
      <summary>See an earlier state</summary>
      <form action={path}>
        <Kept filter={filter} except={["rev", "asOf"]} />
        <label>
          As known at the end of{" "}
          <input type="date" name="asOf" required max={filter.rev ? undefined : revision.date} />
        </label>
        <button type="submit">Show</button>
      </form>
    </details>
  );
}
