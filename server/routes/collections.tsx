import { readCollections } from "../../db/catalogue.ts";
import { linkedDataset } from "../../db/linked/dataset.ts";
import { emptyFilter } from "../../db/parameters.ts";
import { citedSources, withOrigins } from "../../db/queries/cited.ts";
import { collectionFacts } from "../../db/queries/collection.ts";
import { coverage } from "../../db/queries/coverage.ts";
import { CollectionPage } from "../../web/pages/collection.tsx";
import { CollectionsPage } from "../../web/pages/collections.tsx";
import { listFile } from "../list-file.ts";
import { missing } from "../missing.ts";
import { stateParameters, type View } from "../view.ts";

export const collectionsView: View = {
  path: "/collections",
  title: "Collections",
  about: "Whose output was counted, by whom and by which rule",
  parameters: stateParameters,
  gives: "rows",
  open: (state) => {
    const { rows } = coverage(state, emptyFilter);
    const cited = citedSources(
      state,
      rows.map(({ collection }) => collection),
    );
    return {
      page: (context) => <CollectionsPage context={context} rows={rows} />,
      file: listFile(state, { table: "collections", sources: withOrigins(state, cited) }),
    };
  },
};

export const collectionView: View = {
  path: "/collections/:id",
  title: "Collection",
  about: "One collection: its rule, its series, its known problems",
  parameters: stateParameters,
  gives: "page",
  open: (state, _, { id = "" }) => {
    const facts = collectionFacts(state, id);
    if (!facts) return missing("collection", id, readCollections(state));
    const linked = linkedDataset(facts);
    return { page: (context) => <CollectionPage {...{ context, linked }} {...facts} /> };
  },
};
