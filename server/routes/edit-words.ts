import type { EditNoun } from "../../db/edit/bodies.ts";

/** The fields that make up an identity: they never change. */
export const identityOf: Record<EditNoun, readonly string[]> = {
  source: ["id"],
  codebook: ["id"],
  category: ["codebook", "dimension", "slug"],
  crosswalk: ["category_a", "category_b"],
  collection: ["id"],
  series: ["collection", "unit", "measure", "categories"],
  event: ["id"],
  claim: ["id"],
  evidence: ["claim", "party", "stance", "source"],
  review: ["claim", "reviewer"],
  appearance: ["claim", "order"],
  party: ["id"],
  remark: ["id"],
};

/** What each noun of the catalogue is for. */
export const purposes: Record<EditNoun, string> = {
  source: "Publications that numbers and events are cited from.",
  codebook: "The categories of a collection, with their definitions.",
  category: "What items are counted by: themes, media, countries.",
  crosswalk: "How categories of different codebooks belong together.",
  collection: "Counting exercises: whose output, who counted, by which rule.",
  series: "What is counted month by month: a unit and its categories.",
  event: "Dated things that happened, drawn over any chart.",
  claim: "What was said, by whom, and when.",
  evidence: "Who confirms a claim, denies it or is silent.",
  review: "Verdicts of named reviewers, in their own words.",
  appearance: "Where a piece of media was used before.",
  party: "Those who claim, confirm and deny, with their interest.",
  remark: "Known problems with a source, a series, an event or a claim.",
};

/** The answers for each dimension of a collection as the one text that the ledger keeps. */
export function withCoding(form: Record<string, string>): Record<string, string> {
  const asked = Object.entries(form).filter(([name]) => name.startsWith("coding:"));
  if (asked.length === 0) return form;
  const pairs = asked.flatMap(([name, word]) =>
    word === "" ? [] : [`${name.slice("coding:".length)}=${word}`],
  );
  return { ...form, coding: pairs.sort().join(";") };
}
