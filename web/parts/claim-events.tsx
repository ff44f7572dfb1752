import type { ClaimPageFacts } from "../../db/queries/claim.ts";
import type { PageContext } from "../pages/context.ts";
import { addressOf } from "./address.ts";
import { dateOf } from "./event-list.tsx";

/** The events near a claim, each a link to its place in the list of events. */
export function eventsOfClaim(context: PageContext, { events }: Pick<ClaimPageFacts, "events">) {
  return (
    <ul class="list">
      {events.map((event) => (
        <li>
          {dateOf(event)}:{" "}
          <a href={`${addressOf(context, "/events")}#${event.id}`}>{event.label}</a>
        </li>
      ))}
    </ul>
  );
}
