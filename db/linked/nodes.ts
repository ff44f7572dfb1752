import type { Event, Remark, Source } from "../catalogue.ts";
import type { Party } from "../claims/read.ts";
import type { Node } from "./json.ts";

/** A text, or nothing at all where there is none. */
const some = (key: string, value: Row[string]): Node =>
  value === null || value === undefined ? {} : { [key]: value };

const sourceRef = (id: Row[string]): Node => ({ "@id": `/sources/${id}` });
const organization = (name: Row[string]): Node => ({ "@type": "Organization", name });

/** Words of the ledger, or words that are about to be. */
export type Row = Readonly<Record<string, string | number | null | undefined>>;

type Attached = { evidence: readonly Row[]; appearances: readonly Row[] };

/** A claim as schema.org says it; what it has no word for is in our own. */
export function claimNode(claim: Row, { evidence, appearances }: Attached): Node {
  return {
    "@type": "Claim",
    "@id": `/claims/${claim.id}`,
    identifier: claim.id,
    text: claim.claim,
    author: organization(claim.claimant),
    ...(claim.about ? { about: { "@type": "Thing", name: claim.about } } : {}),
    ...(claim.place ? { contentLocation: { "@type": "Place", name: claim.place } } : {}),
    ...some("datePublished", claim.made_on),
    isBasedOn: sourceRef(claim.source),
    ...some("themeline:placeDisputed", claim.place_disputed),
    ...some("themeline:madeAsStated", claim.made_as_stated),
    ...some("themeline:medium", claim.medium),
    "themeline:recirculated": claim.recirculated === 1,
    ...some("themeline:originalMediaOn", claim.original_media_on),
    ...some("themeline:note", claim.note),
    ...(evidence.length > 0 ? { "themeline:evidence": evidence.map(evidenceNode) } : {}),
    ...(appearances.length > 0 ? { "themeline:uses": appearances.map(useNode) } : {}),
  };
}

function evidenceNode(each: Row): Node {
  return {
    "@type": "themeline:Evidence",
    "themeline:party": each.party,
    ...some("themeline:interest", each.party_interest),
    "themeline:stance": each.stance,
    ...some("datePublished", each.on),
    isBasedOn: sourceRef(each.source),
    ...some("themeline:repeats", each.repeats),
    ...some("themeline:credibility", each.credibility),
    ...some("themeline:note", each.note),
  };
}

const useNode = ({ order, on, context, source }: Row): Node => ({
  "@type": "CreativeWork",
  position: order,
  datePublished: on,
  description: context,
  isBasedOn: sourceRef(source),
});

type Reviewed = { claim: Row; firstUse: Row[string]; url: Row[string] };

/** A verdict as a ClaimReview; older media passed off as new brings a MediaReview with it. */
export function reviewNode(review: Row, { claim, firstUse, url }: Reviewed): Node {
  return {
    "@type": "ClaimReview",
    "@id": `/claims/${claim.id}#${`${review.id}`.slice(`${claim.id}/`.length)}`,
    claimReviewed: claim.claim,
    itemReviewed: {
      "@type": "Claim",
      "@id": `/claims/${claim.id}`,
      author: organization(claim.claimant),
      ...some("datePublished", claim.made_on),
    },
    author: organization(review.reviewer),
    ...some("datePublished", review.on),
    reviewRating: {
      "@type": "Rating",
      alternateName: review.verdict_word,
      "themeline:verdict": review.verdict,
    },
    ...some("url", url),
    isBasedOn: sourceRef(review.source),
    ...(claim.recirculated
      ? { associatedMediaReview: mediaNode(review, { claim, firstUse }) }
      : {}),
  };
}

const mediaTypes: Record<string, string> = { video: "VideoObject", photo: "ImageObject" };

function mediaNode({ reviewer, on }: Row, { claim, firstUse }: Omit<Reviewed, "url">): Node {
  return {
    "@type": "MediaReview",
    author: organization(reviewer),
    ...some("datePublished", on),
    mediaAuthenticityCategory: "DecontextualizedContent",
    ...some("originalMediaContextDescription", firstUse),
    itemReviewed: {
      "@type": mediaTypes[`${claim.medium}`] ?? "MediaObject",
      description: claim.claim,
    },
  };
}

export const sourceNode = (source: Source): Node => ({
  "@type": "CreativeWork",
  "@id": `/sources/${source.id}`,
  identifier: source.id,
  name: source.title,
  publisher: organization(source.publisher),
  ...some("author", source.author),
  ...some("datePublished", source.published),
  ...some("url", source.url),
  "themeline:kind": source.kind,
  ...(source.derived_from ? { "themeline:derivedFrom": sourceRef(source.derived_from) } : {}),
  ...some("themeline:note", source.note),
});

export const partyNode = (party: Party): Node => ({
  "@type": "Organization",
  "@id": `/parties/${party.id}`,
  identifier: party.id,
  name: party.name,
  ...(party.aliases ? { alternateName: party.aliases.split(";") } : {}),
  "themeline:kind": party.kind,
  ...some("themeline:interest", party.interest),
  ...some("themeline:reliability", party.reliability),
});

export const eventNode = (event: Event): Node => ({
  "@type": "Event",
  "@id": `/events#${event.id}`,
  identifier: event.id,
  name: event.label,
  startDate: event.start,
  ...some("endDate", event.end),
  "themeline:kind": event.kind,
  isBasedOn: sourceRef(event.source),
  ...some("themeline:note", event.note),
});

export const remarkNode = (remark: Remark): Node => ({
  "@type": "themeline:Remark",
  "@id": `urn:themeline:remark:${remark.id}`,
  identifier: remark.id,
  "themeline:kind": remark.kind,
  "themeline:subject": remark.subject,
  ...some("themeline:expected", remark.expected),
  ...some("themeline:found", remark.found),
  "themeline:severity": remark.severity,
  ...some("themeline:note", remark.note),
});
