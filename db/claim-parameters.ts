import { claimSorts, media, stances, verdicts } from "./claim-words.ts";

/** What claims are asked by: slugs of what stands in them. */
export const claimFacets = [
  "claimant",
  "subject",
  "place",
  "year",
  "medium",
  "stance",
  "verdict",
  "reviewer",
] as const;

export type ClaimFacet = (typeof claimFacets)[number];

export type ClaimSort = (typeof claimSorts)[number];

/** What an address asks of claims. What was not asked is undefined. */
export type ClaimFilter = { [facet in ClaimFacet]?: string | undefined } & {
  q?: string | undefined;
  sort?: ClaimSort | undefined;
  page?: number | undefined;
};

type ClaimParameter = {
  allowed: string[];
  read: (text: string) => Partial<ClaimFilter> | null;
  write: (filter: ClaimFilter) => string;
};

/** The parameters of claims, in the order in which addresses have them. */
export const claimParameters = {
  q: {
    allowed: ["words to be found, at most 200 letters"],
    read: (text) => (text.length <= 200 && !/\p{Cc}/u.test(text) ? { q: text } : null),
    write: ({ q }) => q ?? "",
  },
  claimant: facet("claimant"),
  subject: facet("subject"),
  place: facet("place"),
  year: facet("year", /^\d{4}$/),
  medium: oneOf("medium", media),
  stance: oneOf("stance", stances),
  verdict: oneOf("verdict", verdicts),
  reviewer: facet("reviewer"),
  sort: oneOf("sort", claimSorts),
  page: {
    allowed: ["the number of a page, from 1"],
    read: (text) => (/^[1-9]\d{0,5}$/.test(text) ? { page: Number(text) } : null),
    write: ({ page = 1 }) => (page === 1 ? "" : String(page)),
  },
} satisfies Record<string, ClaimParameter>;

function facet(name: ClaimFacet, shape = /^[\p{L}\p{N}-]{1,200}$/u): ClaimParameter {
  return {
    allowed: [`a ${name} as /claims offers it`],
    read: (text) => (shape.test(text) ? { [name]: text } : null),
    write: (filter) => filter[name] ?? "",
  };
}

function oneOf(name: ClaimFacet | "sort", allowed: readonly string[]): ClaimParameter {
  return {
    allowed: [...allowed],
    read: (text) => (allowed.includes(text) ? { [name]: text } : null),
    write: (filter) => String(filter[name] ?? ""),
  };
}
