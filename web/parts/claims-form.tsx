import { type ClaimFacet, claimFacets } from "../../db/claim-parameters.ts";
import type { Facets } from "../../db/queries/claims.ts";
import type { PageContext } from "../pages/context.ts";
import { capitalise } from "../words/sentence.ts";
import { Kept } from "./kept.tsx";

type ClaimsFormProps = { context: PageContext; facets: Facets };

const sorts = [
  { value: "", label: "newest first" },
  { value: "oldest", label: "oldest first" },
  { value: "claim", label: "by their words" },
  { value: "claimant", label: "by claimant" },
  { value: "evidence", label: "most evidence first" },
];

/** What is looked for, by words and by what claims have. */
export function ClaimsForm({ context: { filter }, facets }: ClaimsFormProps) {
  return (
    <form class="sentence facets" action="/claims" data-island="form">
      <Kept filter={filter} except={["q", "sort", "page", ...claimFacets]} />
      <label class="field">
        Words
        <input name="q" type="search" value={filter.q ?? ""} />
      </label>
      {claimFacets.map((facet) => (
        <Facet facet={facet} chosen={filter[facet] ?? ""} values={facets[facet]} />
      ))}
      <label class="field">
        Order
        <select name="sort">
          {sorts.map(({ value, label }) => (
            <option value={value} selected={value === (filter.sort ?? "")}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Show</button>
    </form>
  );
}

type FacetProps = { facet: ClaimFacet; chosen: string; values: Facets[ClaimFacet] };

const labels: Partial<Record<ClaimFacet, string>> = { stance: "Stance of any party" };

/** Values with how many claims each would leave. */
function Facet({ facet, chosen, values }: FacetProps) {
  const isKnown = chosen === "" || values.some(({ value }) => value === chosen);
  return (
    <label class="field">
      {labels[facet] ?? capitalise(facet)}
      <select name={facet}>
        <option value="">any</option>
        {!isKnown && (
          <option value={chosen} selected>
            {chosen} (0)
          </option>
        )}
        {values.map(({ value, label, claims }) => (
          <option value={value} selected={value === chosen}>
            {label.length > 60 ? `${label.slice(0, 58)}…` : label} ({claims})
          </option>
        ))}
      </select>
    </label>
  );
}
