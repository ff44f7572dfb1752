import type { State } from "../catalogue.ts";
import { type ClaimFacet, claimFacets } from "../claim-parameters.ts";
import { stances, verdicts } from "../claim-words.ts";
import { type ClaimFacts, claimFacts } from "../claims/facts.ts";
import type { Filter } from "../filter.ts";
import { slug } from "../period.ts";
import { remember } from "../remember.ts";

/** One value that claims can be asked by, and how many of those shown have it. */
export type FacetValue = { value: string; label: string; claims: number };

export type Facets = Record<ClaimFacet, FacetValue[]>;

/** Who claimed what: those asked for in their order, and what they can be asked by further. */
export type Claims = {
  found: ClaimFacts[];
  facets: Facets;
  /** How many claims the ledger holds at all. */
  total: number;
};

/** The claims that a filter asks for. A facet counts what the other facets leave. */
export function claims(state: State, filter: Filter): Claims {
  const all = indexed(state);
  if (isUnasked(filter)) return { ...everything(state), found: inOrder(state, filter) };
  const asked = claimFacets.filter((facet) => filter[facet] !== undefined);
  const words = wordsOf(filter.q ?? "");
  const hits = words.length === 0 ? all : all.filter(({ text }) => hasAll(text, words));
  const misses = hits.map((each) => asked.filter((facet) => !meets(each, facet, filter)));
  const found = hits.filter((_, at) => misses[at]?.length === 0);
  return {
    found: order(found, filter).map(({ facts }) => facts),
    facets: facetsOf(hits, misses),
    total: all.length,
  };
}

const isUnasked = ({ q, ...filter }: Filter): boolean =>
  q === undefined && claimFacets.every((facet) => filter[facet] === undefined);

/** What is the same for everybody who asks for nothing in particular. */
const everything = remember((state): Omit<Claims, "found"> => {
  const all = indexed(state);
  return { facets: facetsOf(all, []), total: all.length };
});

const orders = remember((): Map<string, ClaimFacts[]> => new Map());

/** All claims in an order; the same list for the same order, so that what is drawn of it is kept. */
function inOrder(state: State, filter: Filter): ClaimFacts[] {
  const known = orders(state);
  const key = filter.sort ?? "";
  const found = known.get(key) ?? order(indexed(state), filter).map(({ facts }) => facts);
  known.set(key, found);
  return found;
}

type Labelled = { value: string; label: string };
type Indexed = {
  facts: ClaimFacts;
  text: string;
  values: Record<ClaimFacet, readonly Labelled[]>;
};

/** Each claim with the words in which it is found and the values it has. */
const indexed = remember((state): readonly Indexed[] =>
  claimFacts(state).map((facts) => ({ facts, text: textOf(facts), values: valuesOf(facts) })),
);

/** How a claimant is asked for: by the id of the party, else by the words. */
export const claimantKey = ({ claim, claimants }: ClaimFacts): string =>
  claimants[0]?.id ?? slug(claim.claimant);

function valuesOf(facts: ClaimFacts): Indexed["values"] {
  const { claim, claimants, days, reviews } = facts;
  const named = (labels: readonly (string | null)[]) =>
    unique(labels.flatMap((label) => (label ? [{ value: slug(label), label }] : [])));
  const claimant = { value: claimantKey(facts), label: claimants[0]?.name ?? claim.claimant };
  const cited = claimants.slice(1).map(({ id, name }) => ({ value: id, label: name }));
  return {
    claimant: [claimant, ...cited],
    subject: named([claim.about]),
    place: named([claim.place, claim.place_disputed].map(regionOf)),
    year: yearsOf(days).map((year) => ({ value: year, label: year })),
    medium: named([claim.medium]),
    stance: facts.stances.map((stance) => ({ value: stance, label: stance.replaceAll("-", " ") })),
    verdict: named(reviews.map(({ verdict }) => verdict)),
    reviewer: named(reviews.map(({ reviewer }) => reviewer)),
  };
}

/** The widest place named: `Palmyra, Homs, Syria` is in Syria. */
const regionOf = (place: string | null): string | null => place?.split(", ").at(-1) ?? null;

function yearsOf(days: ClaimFacts["days"]): string[] {
  if (!days) return [];
  const [first, last] = [days.first, days.last].map((day) => Number(day.slice(0, 4)));
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, at) => `${(first ?? 0) + at}`);
}

const unique = (values: readonly Labelled[]): Labelled[] => [
  ...new Map(values.map((each) => [each.value, each])).values(),
];

function textOf({ claim, claimants, statements, reviews, appearances }: ClaimFacts): string {
  const words = [
    ...[claim.id, claim.claim, claim.claimant, claim.about, claim.place, claim.place_disputed],
    ...[claim.made_on, claim.made_as_stated, claim.medium, claim.source, claim.note],
    ...claimants.flatMap(({ name, aliases }) => [name, aliases]),
    ...statements.flatMap((s) => [s.party, s.party_interest, s.stance, s.source, s.note]),
    ...reviews.flatMap((r) => [r.reviewer, r.verdict_word, r.verdict, r.source]),
    ...appearances.flatMap((a) => [a.context, a.source, a.on]),
  ];
  return fold(words.filter(Boolean).join(" "));
}

/** Letters without case and marks, so that `Deir Ezzor` is found as `deir ezzór`. */
const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const wordsOf = (q: string): string[] => fold(q).split(/\s+/).filter(Boolean);

const hasAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

const meets = ({ values }: Indexed, facet: ClaimFacet, filter: Filter): boolean =>
  values[facet].some(({ value }) => value === filter[facet]);

/** A claim counts for a facet if no other facet leaves it out. */
function facetsOf(hits: readonly Indexed[], misses: readonly ClaimFacet[][]): Facets {
  const counts = claimFacets.map((facet) => {
    const known = new Map<string, FacetValue>();
    hits.forEach(({ values }, at) => {
      if (misses[at]?.some((missed) => missed !== facet)) return;
      for (const { value, label } of values[facet]) {
        const entry = known.get(value);
        if (entry) entry.claims += 1;
        else known.set(value, { value, label, claims: 1 });
      }
    });
    return [facet, [...known.values()].sort(comparing(facet))] as const;
  });
  const of = (facet: ClaimFacet) => counts.find(([name]) => name === facet)?.[1] ?? [];
  return {
    claimant: of("claimant"),
    subject: of("subject"),
    place: of("place"),
    year: of("year"),
    medium: of("medium"),
    stance: of("stance"),
    verdict: of("verdict"),
    reviewer: of("reviewer"),
  };
}

/** Stances and verdicts in the order of their scales, years by time, the rest by name. */
function comparing(facet: ClaimFacet): (a: FacetValue, b: FacetValue) => number {
  const scale: readonly string[] =
    facet === "stance" ? stances : facet === "verdict" ? verdicts : [];
  const keyOf = ({ value, label }: FacetValue): string =>
    scale.length > 0 ? String(scale.indexOf(value)) : label.toLowerCase();
  return (a, b) => compare(keyOf(a), keyOf(b));
}

/** In the order asked for; the newest first by default, those without a date last. */
function order(found: readonly Indexed[], { sort = "newest" }: Filter): Indexed[] {
  const keyed = found.map((each) => ({ each, key: keyOf(each.facts, sort) }));
  const sign = sort === "newest" || sort === "evidence" ? -1 : 1;
  keyed.sort((a, b) => {
    const isGone = Number(a.key === "") - Number(b.key === "");
    return isGone || sign * compare(a.key, b.key) || compareIds(a.each, b.each);
  });
  return keyed.map(({ each }) => each);
}

function keyOf({ claim, days, statements, reviews }: ClaimFacts, sort: Filter["sort"]): string {
  if (sort === "claim") return claim.claim.toLowerCase();
  if (sort === "claimant") return claim.claimant.toLowerCase();
  if (sort === "evidence") return String(statements.length + reviews.length).padStart(5, "0");
  return (sort === "oldest" ? days?.first : days?.last) ?? "";
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const compareIds = (a: Indexed, b: Indexed): number => compare(a.facts.claim.id, b.facts.claim.id);
