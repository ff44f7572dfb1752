import type { Source } from "../catalogue.ts";
import type { FindParty } from "./parties.ts";
import type { Evidence, Party } from "./read.ts";

/** One statement on a claim with who made it, and whom that party only repeats. */
export type Statement = Evidence & { by: Party | null; repeated: string | null };

type Around = {
  find: FindParty;
  claimant: string;
  sources: ReadonlyMap<string, Source>;
};

/**
 * The statements on one claim. Whom a party repeats is what was recorded; where nothing was, it is
 * read from the package: a party whose own publication derives from another repeats that one, and a
 * note that begins with "Carries" or "Repeats" names the party it carries, else the claimant.
 */
export function statementsOf(evidence: readonly Evidence[], around: Around): Statement[] {
  return evidence.map((each) => ({
    ...each,
    by: around.find(each.party),
    repeated: each.repeats ?? derived(each, evidence, around) ?? carried(each, evidence, around),
  }));
}

function derived(each: Evidence, all: readonly Evidence[], { find, claimant, sources }: Around) {
  const own = sources.get(each.source);
  const origin = own?.derived_from && sources.get(own.derived_from);
  if (!own?.publisher.startsWith(each.party) || !origin) return null;
  const spoke = all.find((other) => other !== each && sources.get(other.source) === origin);
  if (spoke) return spoke.party;
  const sibling = all.find(
    (other) =>
      other !== each &&
      other.stance === each.stance &&
      sources.get(other.source)?.derived_from === own.derived_from &&
      !sources.get(other.source)?.publisher.startsWith(other.party),
  );
  return sibling?.party ?? find(origin.publisher)?.name ?? (claimant || origin.publisher);
}

function carried({ note, party }: Evidence, all: readonly Evidence[], { claimant }: Around) {
  if (!note || !/^(Carrie[ds]|Repeats)\b/.test(note)) return null;
  const said = note.toLowerCase();
  const named = all.find(
    (other) =>
      other.party !== party &&
      other.party
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => word.length > 5 && said.includes(word)),
  );
  return named?.party ?? claimant;
}
