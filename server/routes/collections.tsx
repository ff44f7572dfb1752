import { readCollections } from "../../db/catalogue.ts";
import { linkedDataset } from "../../db/linked/dataset.ts";
import { emptyFilter } from "../../db/parameters.ts";
import { collectionFacts } from "../../db/queries/collection.ts";
import { coverage } from "../../db/queries/coverage.ts";
import { CollectionPage } from "../../web/pages/collection.tsx";
import { CollectionsPage } from "../../web/pages/collections.tsx";
import { missing } from "../missing.ts";
import { stateParameters, type View } from "../view.ts";

export const collectionsView: View = {
  path: "/collections",
  title: "Collections",
  parameters: stateParameters,
  gives: "page",
  open: (state) => {
    const { rows } = coverage(state, emptyFilter);
    return { page: (context) => <CollectionsPage context={context} rows={rows} /> };
  },
};

export const collectionView: View = {
  path: "/collections/:id",
  title: "Collection",
  parameters: stateParameters,
  gives: "page",
  open: (state, _, { id = "" }) => {
    const facts = collectionFacts(state, id);
    if (!facts) return missing("collection", id, readCollections(state));
    const linked = linkedDataset(facts);
    return { page: (context) => <CollectionPage {...{ context, linked }} {...facts} /> };
  },
};
