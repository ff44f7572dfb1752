import { readEvents, readSources } from "../../db/catalogue.ts";
import { EventsPage } from "../../web/pages/events.tsx";
import { stateParameters, type View } from "../view.ts";

export const eventsView: View = {
  path: "/events",
  title: "Events",
  parameters: stateParameters,
  gives: "page",
  open: (state) => {
    const words = { events: readEvents(state), sources: readSources(state) };
    return { page: (context) => <EventsPage context={context} {...words} /> };
  },
};
