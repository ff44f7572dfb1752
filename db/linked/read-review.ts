import type { Source } from "../catalogue.ts";
import { verdicts } from "../claim-words.ts";
import { canonical } from "../ledger.ts";
import { slug } from "../period.ts";
import type { Defect } from "../refusal.ts";
import { type Draft, type Drafts, derivedId } from "./draft.ts";
import { dateAt, idAt, nodeAt, textAt } from "./fields.ts";
import { leftover, type Node } from "./json.ts";
import { reviewNode } from "./nodes.ts";
import { claimIdOf } from "./read-claim.ts";
import type { FindVerdict } from "./verdicts.ts";

/** What a review is read beside: sources by their address, first uses, and what words mean. */
export type Beside = {
  find: FindVerdict;
  sourceOf: (url: string) => Pick<Source, "id" | "url"> | undefined;
  urlOf: (source: string) => string | null;
  /** Claims that the file or the ledger has already: their words, and their first use. */
  claimOf: (id: string) => { words: Draft["said"]; firstUse: string | null } | undefined;
};

/** A ClaimReview: a verdict by a named reviewer, the claim where nobody has it yet, the source. */
export function readReviewNode(node: Node, row: number, beside: Beside): Drafts {
  const item = nodeAt(node, "itemReviewed");
  const text = textAt(node, "claimReviewed") ?? textAt(item, "text") ?? "";
  const claimant = textAt(item, "author") ?? "not named";
  const id = claimIdOf(item, { text, claimant });
  const rating = nodeAt(node, "reviewRating");
  const reviewer = textAt(node, "author");
  const word = textAt(rating, "alternateName");
  const on = dateAt(node, "datePublished");
  const { source, drafts, defects } = sourceFor(node, { row, reviewer, on, text }, beside);
  const told = textAt(rating, "themeline:verdict");
  const verdict = told ?? (reviewer && word ? beside.find(reviewer, word) : null);
  if (reviewer && word && !verdict) defects.push(unmapped({ row, reviewer, word }));
  const known = beside.claimOf(id);
  const claim = known?.words ?? claimOf(node, item, { id, text, claimant, source });
  if (!known) drafts.push({ noun: "claim", row, said: claim });
  const said = { claim: id, reviewer, verdict_word: word, verdict, on, source };
  const ours = reviewNode(
    { ...said, id: `${id}/${slug(`${reviewer}`)}` },
    {
      claim: { ...claim, recirculated: Number(claim.recirculated ?? 0) },
      firstUse: known?.firstUse ?? null,
      url: source ? (beside.urlOf(source) ?? textAt(node, "url")) : null,
    },
  );
  const rest = leftover(node, ours);
  const isReview = !defects.some(({ code }) => code === "UNKNOWN_VERDICT");
  if (isReview) drafts.push({ noun: "review", row, said, further: rest && canonical(rest) });
  return { drafts, defects };
}

type Made = { id: string; text: string; claimant: string; source: string | null };

function claimOf(node: Node, item: Node, { id, text, claimant, source }: Made): Draft["said"] {
  const media = nodeAt(node, "associatedMediaReview");
  const category = JSON.stringify(media.mediaAuthenticityCategory ?? "");
  const recirculated = category.includes("DecontextualizedContent");
  return {
    ...{ id, claim: text, claimant, source, recirculated },
    made_on: dateAt(item, "datePublished"),
    medium: recirculated ? "video" : null,
  };
}

type About = { row: number; reviewer: string | null; on: string | null; text: string };

/** The publication of a review: named by us, known by its address, or new. */
function sourceFor(
  node: Node,
  { row, reviewer, on, text }: About,
  { sourceOf }: Beside,
): Drafts & { source: string | null } {
  const named = idAt(nodeAt(node, "isBasedOn"), "/sources/");
  if (named) return { source: named, drafts: [], defects: [] };
  const url = textAt(node, "url");
  if (!url || !reviewer) {
    const message = "a review needs its source; give the address of the review as url";
    const defects: Defect[] = url ? [] : [{ code: "MISSING_FIELD", row, column: "url", message }];
    return { source: null, drafts: [], defects };
  }
  const known = sourceOf(url);
  if (known) return { source: known.id, drafts: [], defects: [] };
  const id = derivedId(`${reviewer} ${on ?? ""}`, url);
  const said = {
    ...{ id, url, kind: "fact-check", publisher: reviewer, published: on },
    title: (textAt(node, "name") ?? textAt(node, "headline") ?? text).slice(0, 300),
  };
  return { source: id, drafts: [{ noun: "source", row, said }], defects: [] };
}

const unmapped = ({ row, reviewer, word }: { row: number; reviewer: string; word: string }) => ({
  code: "UNKNOWN_VERDICT",
  row,
  column: "reviewRating.alternateName",
  value: word,
  allowed: [...verdicts],
  message: `nobody has said what “${word}” of ${reviewer} means on our scale; say it as verdicts=${reviewer}: ${word} = one of ${verdicts.join(", ")}`,
});
