import { readCategories, readCodebooks } from "../../db/catalogue.ts";
import { categoryFacts } from "../../db/queries/category.ts";
import { CategoryPage } from "../../web/pages/category.tsx";
import { CodebookPage } from "../../web/pages/codebook.tsx";
import { missing } from "../missing.ts";
import { stateParameters, type View } from "../view.ts";

export const codebookView: View = {
  path: "/codebook",
  title: "Codebook",
  parameters: stateParameters,
  gives: "page",
  open: (state) => {
    const words = { codebooks: readCodebooks(state), categories: readCategories(state) };
    return { page: (context) => <CodebookPage context={context} {...words} /> };
  },
};

export const categoryView: View = {
  path: "/codebook/:id{.+}",
  title: "Category",
  parameters: stateParameters,
  gives: "page",
  open: (state, _, { id = "" }) => {
    const facts = categoryFacts(state, id);
    if (!facts) return missing("category", id, readCategories(state));
    return { page: (context) => <CategoryPage context={context} {...facts} /> };
  },
};
