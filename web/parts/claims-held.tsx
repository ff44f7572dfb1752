import type { ClaimSummary } from "../../db/queries/claim-summary.ts";
import type { PageContext } from "../pages/context.ts";
import { formatReach } from "../words/period.ts";
import { addressOf } from "./address.ts";
import { counted } from "./counted.ts";
import { Part } from "./head.tsx";

type ClaimsHeldProps = { context: PageContext; claims: ClaimSummary };

/** What is held of claims beside the counts, and the way to them. */
export function ClaimsHeld({ context, claims }: ClaimsHeldProps) {
  const { span, confirmed, denied, reviewed, silent } = claims;
  if (claims.claims === 0) return null;
  return (
    <Part title="What was claimed, and who confirmed it">
      <p class="text">
        <a href={addressOf(context, "/claims")}>{counted(claims.claims, "claim")}</a>
        {span && `, ${formatReach(span.first, span.last)}`}: somebody confirms {confirmed}, somebody
        denies {denied}, a reviewer has looked at {reviewed}. Nobody is on record about {silent}.
      </p>
    </Part>
  );
}

/** Claims by year, as coverage shows everything that is held. */
export function ClaimYears({ claims: { years, undated } }: { claims: ClaimSummary }) {
  return (
    <p class="note">
      {years.map(({ year, claims }) => `${year}: ${claims}. `)}
      {undated > 0 && `Undated: ${undated}. `}
      Years without claims: none was recorded, which does not mean that none was made.
    </p>
  );
}
