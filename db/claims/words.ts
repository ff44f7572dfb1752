import { precisionOf } from "../claim-words.ts";
import type { Words } from "../ledger.ts";
import { slug } from "../period.ts";
import type { ClaimNoun } from "./bodies.ts";

type Said = Record<string, string | number | null>;

/** The identity and words under which the ledger keeps what was said about claims. */
export const claimWords: Record<ClaimNoun, (said: Said) => Words> = {
  claim: (said) => ({
    ...said,
    id: `${said.id}`,
    made_on_precision: precisionOf(textOf(said.made_on)),
    recirculated: Number(said.recirculated ?? 0),
    original_media_precision: precisionOf(textOf(said.original_media_on)),
  }),
  evidence: (said) => ({
    ...said,
    id: `${said.claim}/${slug(`${said.party}`)}/${said.stance}/${said.source}`,
  }),
  review: (said) => ({ ...said, id: `${said.claim}/${slug(`${said.reviewer}`)}` }),
  appearance: (said) => ({
    ...said,
    id: `${said.claim}/${said.order}`,
    precision: precisionOf(textOf(said.on)) ?? "range",
  }),
  party: (said) => ({ ...said, id: `${said.id}` }),
  remark: (said) => ({ ...said, id: `${said.id}` }),
};

const textOf = (value: string | number | null | undefined): string | null =>
  typeof value === "string" ? value : null;
