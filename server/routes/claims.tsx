import { readSources, type State } from "../../db/catalogue.ts";
import { claimFacets } from "../../db/claim-parameters.ts";
import { claimForms } from "../../db/claim-words.ts";
import { type ClaimFacts, claimFacts } from "../../db/claims/facts.ts";
import { readParties } from "../../db/claims/read.ts";
import type { Filter } from "../../db/filter.ts";
import { linkedClaims } from "../../db/linked/export.ts";
import type { ClaimForm } from "../../db/parameters.ts";
import { withOrigins } from "../../db/queries/cited.ts";
import { claim } from "../../db/queries/claim.ts";
import { type Claims, claims } from "../../db/queries/claims.ts";
import { parties, party } from "../../db/queries/parties.ts";
import { readRevision } from "../../db/revisions.ts";
import { type ClaimDrawing, claimDrawing } from "../../web/claim-drawing.ts";
import { ClaimPage } from "../../web/pages/claim.tsx";
import { ClaimsPage } from "../../web/pages/claims.tsx";
import { PartiesPage } from "../../web/pages/parties.tsx";
import { PartyPage } from "../../web/pages/party.tsx";
import { composeClaims } from "../claim-figure.ts";
import { claimTable, drawingTable } from "../claim-table.ts";
import { missing } from "../missing.ts";
import { type Answer, stateParameters, type View } from "../view.ts";

/** What was claimed, and who confirmed it? */
export const claimsView: View = {
  path: "/claims",
  title: "Claims",
  about: "What was claimed, and who confirmed it",
  parameters: ["form", "level", "q", ...claimFacets, "sort", "page", ...stateParameters],
  forms: claimForms,
  isLinked: true,
  open: (state, filter) => answer(state, filter),
};

const isForm = (form: Filter["form"]): form is ClaimForm =>
  claimForms.some((each) => each === form);

function answer(state: State, filter: Filter): Answer {
  const found = claims(state, filter);
  const form = isForm(filter.form) ? filter.form : "stance";
  const drawing = drawingOf(state, found.found, { form, level: filter.level });
  return {
    page: (context) => <ClaimsPage context={context} {...found} drawing={drawing} />,
    file: {
      words: drawing.words,
      table: () => (filter.form ? drawingTable(drawing) : claimTable(found.found)),
      everything: () => claimTable(claimFacts(state)),
      about: { claims: found.found.length, of: found.total },
      get sources() {
        return sourcesOf(state, found);
      },
      figure: (frame) => composeClaims(drawing, frame),
      linked: () => linkedClaims(state, found.found),
    },
  };
}

const drawings = new WeakMap<readonly ClaimFacts[], Map<string, ClaimDrawing>>();

/** The picture of a list of claims, kept as long as the list is. */
function drawingOf(
  state: State,
  found: readonly ClaimFacts[],
  { form, level }: { form: ClaimForm; level: number },
): ClaimDrawing {
  const known = drawings.get(found) ?? new Map<string, ClaimDrawing>();
  drawings.set(found, known);
  const kept = known.get(`${form} ${level}`);
  if (kept) return kept;
  const lastLook = readRevision(state.db, state.revision)?.date ?? "";
  const drawing = claimDrawing(found, { form, lastLook, level });
  if (known.size < drawingsMost) known.set(`${form} ${level}`, drawing);
  return drawing;
}

/** Every form at the usual level, and a few others. */
const drawingsMost = 8;

function sourcesOf(state: State, { found }: Claims) {
  const cited = new Set(found.map((facts) => facts.claim.source));
  return withOrigins(
    state,
    readSources(state).filter(({ id }) => cited.has(id)),
  );
}

export const claimView: View = {
  path: "/claims/:id",
  title: "Claim",
  about: "One claim: who says what of it, and where its media was before",
  gives: "page",
  parameters: stateParameters,
  open: (state, _, { id = "" }) => {
    const facts = claim(state, id);
    if (!facts) {
      return missing(
        "claim",
        id,
        claimFacts(state).map((each) => each.claim),
      );
    }
    const linked = linkedClaims(state, [facts]);
    return { page: (context) => <ClaimPage context={context} facts={facts} linked={linked} /> };
  },
};

export const partiesView: View = {
  path: "/parties",
  title: "Parties",
  about: "Who claims, confirms and denies, and with what interest",
  gives: "page",
  parameters: stateParameters,
  open: (state) => {
    const all = parties(state);
    return { page: (context) => <PartiesPage context={context} parties={all} /> };
  },
};

export const partyView: View = {
  path: "/parties/:id",
  title: "Party",
  about: "One party with its claims and its evidence",
  gives: "page",
  parameters: stateParameters,
  open: (state, _, { id = "" }) => {
    const facts = party(state, id);
    if (!facts) return missing("party", id, readParties(state));
    return { page: (context) => <PartyPage context={context} {...facts} /> };
  },
};
