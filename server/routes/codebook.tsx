import { readCategories, readCodebooks } from "../../db/catalogue.ts";
import { categoryFacts } from "../../db/queries/category.ts";
import { citedSources } from "../../db/queries/cited.ts";
import { CategoryPage } from "../../web/pages/category.tsx";
import { CodebookPage } from "../../web/pages/codebook.tsx";
import { listFile } from "../list-file.ts";
import { missing } from "../missing.ts";
import { stateParameters, type View } from "../view.ts";

export const codebookView: View = {
  path: "/codebook",
  title: "Codebook",
  about: "Every category with its definition",
  parameters: stateParameters,
  gives: "rows",
  open: (state) => {
    const words = { codebooks: readCodebooks(state), categories: readCategories(state) };
    const given = words.codebooks.flatMap(({ source }) => (source ? [{ source }] : []));
    return {
      page: (context) => <CodebookPage context={context} {...words} />,
      file: listFile(state, { table: "categories", sources: citedSources(state, given) }),
    };
  },
};

export const categoryView: View = {
  path: "/codebook/:id{.+}",
  title: "Category",
  about: "One category, and how it stands to those of other codebooks",
  parameters: stateParameters,
  gives: "page",
  open: (state, _, { id = "" }) => {
    const facts = categoryFacts(state, id);
    if (!facts) return missing("category", id, readCategories(state));
    return { page: (context) => <CategoryPage context={context} {...facts} /> };
  },
};
