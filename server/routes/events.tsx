import { readEvents, readSources } from "../../db/catalogue.ts";
import { citedSources } from "../../db/queries/cited.ts";
import { EventsPage } from "../../web/pages/events.tsx";
import { listFile } from "../list-file.ts";
import { stateParameters, type View } from "../view.ts";

export const eventsView: View = {
  path: "/events",
  title: "Events",
  about: "Dated things that a chart can show",
  parameters: stateParameters,
  gives: "rows",
  open: (state) => {
    const words = { events: readEvents(state), sources: readSources(state) };
    return {
      page: (context) => <EventsPage context={context} {...words} />,
      file: listFile(state, { table: "events", sources: citedSources(state, words.events) }),
    };
  },
};
