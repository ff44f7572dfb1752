import type { Event, Source } from "../../db/catalogue.ts";
import { lastDay } from "../../db/day.ts";
import { eventKinds } from "../../db/parameters.ts";
import { addressOf } from "../parts/address.ts";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { dateOf } from "../parts/event-list.tsx";
import { Head } from "../parts/head.tsx";
import { ListTools } from "../parts/list-tools.tsx";
import { SourceLink } from "../parts/source-link.tsx";
import { rangesOf } from "../parts/span.ts";
import { less, Table } from "../parts/table.tsx";
import type { PageContext } from "./context.ts";

export type EventsProps = {
  context: PageContext;
  events: readonly Event[];
  sources: readonly Source[];
};

/** Dated things that happened, to be drawn over a chart; none of them is offered as a cause. */
export function EventsPage({ context, events, sources }: EventsProps) {
  const lede = `${counted(events.length, "event")} that a chart can show. A date beside a change does not explain it.`;
  const periods = events.map(({ start, end }) => ({
    period_start: start,
    period_end: lastDay(end ?? start),
  }));
  return (
    <Document context={context} title="Events" description={lede} ranges={rangesOf(periods)}>
      <Head title="Events" lede={lede}>
        <p class="tools">
          <span>Draw over the overview:</span>
          {eventKinds.map((kind) => (
            <a href={addressOf(context, "/trends", { events: [kind] })}>{kind}</a>
          ))}
        </p>
      </Head>
      <Table label="Events" columns={["Date", "Event", ...less("Kind"), "Source"]} kind="fit">
        {events.map((event) => (
          <tr id={event.id}>
            <td>{dateOf(event)}</td>
            <th scope="row">
              {event.label}
              {event.note && <div class="quiet">{event.note}</div>}
            </th>
            <td class="quiet less">{event.kind}</td>
            <td class="quiet">
              <SourceLink context={context} id={event.source} sources={sources} />
            </td>
          </tr>
        ))}
      </Table>
      <ListTools context={context} />
    </Document>
  );
}
