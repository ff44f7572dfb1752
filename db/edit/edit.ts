import { type ClaimNoun, claimNouns } from "../claims/bodies.ts";
import { claimWords } from "../claims/words.ts";
import type { Words } from "../ledger.ts";
import { slug } from "../period.ts";
import { laterColumns } from "../schema.ts";
import type { EditNoun } from "./bodies.ts";
import type { Said } from "./read.ts";

/** New words for one thing of the catalogue; `ifRevision` is null for a thing that is new. */
export type Edit = { noun: EditNoun; said: Said; ifRevision: number | null };

/** A category may say that it changes the rule of counting; that is no word of its own. */
const unstored = ["made_by", "made_from"];

/** The identity and words under which the ledger keeps what was said. */
export function wordsOfEdit({ noun, said }: Edit): Words {
  const words = Object.fromEntries(
    Object.entries(said).filter(([name]) => !unstored.includes(name)),
  );
  if (noun === "category") {
    return { ...words, id: `${said.codebook}/${said.dimension}=${said.slug}` };
  }
  if (noun === "crosswalk") return { ...words, id: `${said.category_a}~${said.category_b}` };
  if (noun === "collection") return { ...words, id: `${said.id}`, ours: Number(said.ours ?? 0) };
  if (noun === "series") return seriesWords(said);
  if (isClaimNoun(noun)) return withoutEmpty(claimWords[noun](said));
  return { ...words, id: `${said.id}` };
}

const isClaimNoun = (noun: EditNoun): noun is ClaimNoun => claimNouns.some((each) => each === noun);

/** Columns that came later are not there while they are empty, as in what the ledger gives. */
const withoutEmpty = (words: Words): Words => ({
  ...Object.fromEntries(
    Object.entries(words).filter(([name, value]) => value !== null || !laterColumns.has(name)),
  ),
  id: words.id,
});

/** A series is called by its collection, its unit and its categories in their order. */
function seriesWords(said: Said): Words {
  const categories = listOf(said.categories).sort().join(";");
  const unit = slug(`${said.unit}`);
  const pairs = categories.split(";").filter((pair) => pair !== "" && !pair.endsWith(`=${unit}`));
  return { ...said, categories, id: [`${said.collection}/${unit}`, ...pairs].join("/") };
}

/** The items of a text that are joined by semicolons. */
export const listOf = (text: string | number | null | undefined): string[] =>
  `${text ?? ""}`
    .split(";")
    .map((item) => item.trim())
    .filter(Boolean);
