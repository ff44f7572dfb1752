import type { Stance } from "../../db/claim-words.ts";
import type { ClaimFacts } from "../../db/claims/facts.ts";

/** A stance as the head of a column. */
export const stanceHeads: Record<Stance, string> = {
  confirms: "Confirms",
  partly: "Partly",
  denies: "Denies",
  "no-information": "No information",
  "no-statement-found": "No statement found",
};

/** A stance in a sentence about a party. */
export const stanceWords: Record<Stance, string> = {
  confirms: "confirms",
  partly: "confirms in part",
  denies: "denies",
  "no-information": "has no information",
  "no-statement-found": "no statement found",
};

/** The source's own words for the time: as recorded, else as the note quotes them. */
export function statedWords({ claim }: Pick<ClaimFacts, "claim">): string | null {
  const quoted = /^(?:The text says )?"([^"]+)"/.exec(claim.note ?? "")?.[1];
  return claim.made_as_stated ?? quoted ?? null;
}
