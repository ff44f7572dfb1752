import { readSources } from "../../db/catalogue.ts";
import { sourceFacts, sourceSummaries } from "../../db/queries/source.ts";
import { SourcePage } from "../../web/pages/source.tsx";
import { SourcesPage } from "../../web/pages/sources.tsx";
import { missing } from "../missing.ts";
import { stateParameters, type View } from "../view.ts";

export const sourcesView: View = {
  path: "/sources",
  title: "Sources",
  parameters: stateParameters,
  gives: "page",
  open: (state) => {
    const sources = sourceSummaries(state);
    return { page: (context) => <SourcesPage context={context} sources={sources} /> };
  },
};

export const sourceView: View = {
  path: "/sources/:id",
  title: "Source",
  parameters: stateParameters,
  gives: "page",
  open: (state, _, { id = "" }) => {
    const facts = sourceFacts(state, id);
    if (!facts) return missing("source", id, readSources(state));
    return { page: (context) => <SourcePage context={context} {...facts} /> };
  },
};
