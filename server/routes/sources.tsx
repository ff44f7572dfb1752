import { readSources } from "../../db/catalogue.ts";
import { withOrigins } from "../../db/queries/cited.ts";
import { sourceFacts, sourceSummaries } from "../../db/queries/source.ts";
import { SourcePage } from "../../web/pages/source.tsx";
import { SourcesPage } from "../../web/pages/sources.tsx";
import { listFile } from "../list-file.ts";
import { missing } from "../missing.ts";
import { stateParameters, type View } from "../view.ts";

export const sourcesView: View = {
  path: "/sources",
  title: "Sources",
  about: "Every publication that is cited, and what it repeats",
  parameters: stateParameters,
  gives: "rows",
  open: (state) => {
    const sources = sourceSummaries(state);
    return {
      page: (context) => <SourcesPage context={context} sources={sources} />,
      file: listFile(state, { table: "sources", sources: withOrigins(state, readSources(state)) }),
    };
  },
};

export const sourceView: View = {
  path: "/sources/:id",
  title: "Source",
  about: "One publication, with every number that it gives",
  parameters: stateParameters,
  gives: "page",
  open: (state, _, { id = "" }) => {
    const facts = sourceFacts(state, id);
    if (!facts) return missing("source", id, readSources(state));
    return { page: (context) => <SourcePage context={context} {...facts} /> };
  },
};
