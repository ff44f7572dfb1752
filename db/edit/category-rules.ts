import type { Words } from "../ledger.ts";
import { listOf } from "./edit.ts";
import type { Known } from "./known.ts";
import { loop, type Rule, unknown } from "./rule.ts";

const broaderOf = ({ codebook, dimension, broader }: Words): string | null =>
  broader ? `${codebook}/${dimension}=${broader}` : null;

const broaderLoop = loop("broader", broaderOf, "“broader”");

const broaderKnown: Rule = ({ words, known }) => {
  const id = broaderOf(words);
  if (!id || known.all("category").has(id)) return [];
  const own = siblings(words, known).map(({ slug }) => `${slug}`);
  return [unknown("category", `${words.broader}`, { column: "broader", all: own })];
};

const siblings = ({ id, codebook, dimension }: Words, known: Known): Words[] =>
  [...known.all("category").values()].filter(
    (each) => each.id !== id && each.codebook === codebook && each.dimension === dimension,
  );

/** A name that is read as two categories would be refused on entry. */
const namesOnce: Rule = ({ words, known }) => {
  const taken = new Map(
    siblings(words, known).flatMap((each) =>
      [`${each.label}`, ...listOf(each.aliases)].map((name) => [name.toLowerCase(), each.id]),
    ),
  );
  const names = [
    { column: "label", name: `${words.label}` },
    ...listOf(words.aliases).map((name) => ({ column: "aliases", name })),
  ];
  return names.flatMap(({ column, name }) => {
    const other = taken.get(name.toLowerCase());
    if (!other) return [];
    const message = `“${name}” already means ${other}; choose another word`;
    return [{ code: "AMBIGUOUS_NAME", column, value: name, message }];
  });
};

const madeFrom: Rule = ({ edit: { said, ifRevision }, known }) => {
  const from = listOf(said.made_from);
  const all = [...known.all("category").keys()];
  const column = "made_from";
  const defects = from
    .filter((id) => !known.all("category").has(id))
    .map((id) => unknown("category", id, { column, all }));
  const isJoined = said.made_by === "split" || said.made_by === "merge";
  if (isJoined && from.length < (said.made_by === "merge" ? 2 : 1)) {
    const message = `say which categories this one is made from; a merge has at least two`;
    defects.push({ code: "MISSING_FIELD", column, value: "", allowed: [], message });
  }
  if (said.made_by === "redefinition" && ifRevision === null) {
    const message = "a new category redefines nothing; say split or merge, or nothing";
    defects.push({ code: "BAD_FIELD", column: "made_by", value: "", allowed: [], message });
  }
  return defects;
};

/** What a category must keep: a place in its codebook, names of its own, and where it came from. */
export const categoryRules: Rule[] = [broaderKnown, broaderLoop, namesOnce, madeFrom];
