import type { PageContext } from "../pages/context.ts";
import { formatDate } from "../words/period.ts";
import { changedAddress } from "./address.ts";
import { Empty } from "./empty.tsx";

type NothingProps = { context: PageContext; firstKnown: string | null };

/** Why there is nothing to draw, and the nearest address at which there is. */
export function Nothing({ context, firstKnown }: NothingProps) {
  const { revision, filter } = context;
  const newestState = (
    <a href={changedAddress(context, { rev: undefined })}>See the newest state</a>
  );
  if (firstKnown !== null && firstKnown > revision.date) {
    return (
      <Empty>
        On {formatDate(revision.date)} no number of this was known. The first became known on{" "}
        {formatDate(firstKnown)}. {newestState}
      </Empty>
    );
  }
  if (filter.time || filter.period) {
    return (
      <Empty>
        No number lies wholly inside what was asked. That is not a zero.{" "}
        <a href={changedAddress(context, { time: undefined, period: undefined })}>
          See all periods
        </a>
      </Empty>
    );
  }
  if (filter.rev) {
    return <Empty>This state of the ledger holds no number for this. {newestState}</Empty>;
  }
  return (
    <Empty>
      The ledger holds no number for this.{" "}
      <a href={changedAddress(context, nothingAsked)}>See what there is</a>
    </Empty>
  );
}

const nothingAsked = { series: [], collection: undefined, dimension: undefined };
