import { readSources } from "../../db/catalogue.ts";
import { beforeAfter } from "../../db/queries/before-after.ts";
import { differences, readRevision, readRevisions } from "../../db/revisions.ts";
import { RevisionPage } from "../../web/pages/revision.tsx";
import { RevisionsPage } from "../../web/pages/revisions.tsx";
import { missing } from "../missing.ts";
import { stateParameters, type View } from "../view.ts";

export const revisionsView: View = {
  path: "/revisions",
  title: "Revisions",
  about: "Every change of the ledger",
  parameters: stateParameters,
  gives: "page",
  open: (state) => {
    const revisions = readRevisions(state.db, { upTo: state.revision });
    const sources = readSources(state);
    return {
      page: (context) => (
        <RevisionsPage context={context} revisions={revisions} sources={sources} />
      ),
    };
  },
};

export const revisionView: View = {
  path: "/revisions/:number",
  title: "Revision",
  about: "One change of the ledger, number by number",
  parameters: ["page", ...stateParameters],
  gives: "page",
  open: (state, _, { number = "" }) => {
    const isNumber = /^[1-9]\d{0,8}$/.test(number);
    const revision = isNumber ? readRevision(state.db, Number(number)) : undefined;
    if (!revision) {
      const known = readRevisions(state.db).map((each) => ({ id: String(each.number) }));
      return missing("revision", number, known);
    }
    const named = readSources(state).find(({ id }) => id === revision.source) ?? null;
    const changes = differences(state.db, revision.number);
    return {
      page: (context) => (
        <RevisionPage
          context={context}
          revision={revision}
          differences={changes}
          source={named}
          {...beforeAfter(state, revision.number, changes)}
        />
      ),
    };
  },
};
