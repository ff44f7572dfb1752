import type { Event } from "../../db/catalogue.ts";
import type { PageContext } from "../pages/context.ts";
import { formatDate, formatEventDays, formatSpan } from "../words/period.ts";
import { claimAddress, sourceAddress } from "./address.ts";

/** The events drawn over a chart, with the numbers they bear there. */
export function EventList({ context, events }: { context: PageContext; events: readonly Event[] }) {
  return (
    <ol class="events">
      {events.map((event, at) => (
        <li>
          <b>{at + 1}</b>
          <bdi>{formatEventDays(event)}</bdi>
          <span>
            {event.kind === "claim" ? (
              <a href={claimAddress(context, event.id)}>{event.label}</a>
            ) : (
              event.label
            )}{" "}
            (
            <a href={sourceAddress(context, event.source)} aria-label={`source: ${event.source}`}>
              source
            </a>
            )
          </span>
        </li>
      ))}
    </ol>
  );
}

export const dateOf = ({ start, end }: Event): string =>
  end ? formatSpan(start, end) : formatDate(start);
