import type { ClaimFacts } from "../db/claims/facts.ts";
import type { ClaimForm } from "../db/parameters.ts";
import { mediaUses } from "./claim-age.ts";
import { confirmedBy, isRanked, isResolved } from "./claim-confirmed.ts";
import { verdictLags } from "./claim-lag.ts";
import { stancePanels, yearsOf } from "./claim-stances.ts";
import { describeClaims } from "./words/claims.ts";
import type { Words } from "./words/words.ts";

/** Claims counted in every way in which they are drawn. */
export type ClaimDrawing = {
  form: ClaimForm;
  words: Words;
  panels: ReturnType<typeof stancePanels>;
  years: { first: number; last: number } | null;
  /** Claimants with a resolved claim, and all of them. */
  shares: ReturnType<typeof confirmedBy>;
  claimants: ReturnType<typeof confirmedBy>;
  lags: ReturnType<typeof verdictLags>;
  media: ReturnType<typeof mediaUses>;
};

type Asked = { form: ClaimForm; lastLook: string; level: number };

/** What the claims found look like in a form. */
export function claimDrawing(found: readonly ClaimFacts[], asked: Asked): ClaimDrawing {
  const only = <T>(form: ClaimForm, make: () => T, otherwise: T): T =>
    asked.form === form ? make() : otherwise;
  const claimants = only("confirmed", () => confirmedBy(found, asked.level), []);
  const shares = claimants.filter(isResolved);
  const lags = verdictLags(asked.form === "lag" ? found : [], asked);
  const media = only("age", () => mediaUses(found), []);
  const ages = media.flatMap(({ uses }) => uses.at(-1)?.age ?? []);
  const words = describeClaims(asked.form, {
    found,
    level: asked.level,
    claimants: {
      all: claimants.length,
      resolved: shares.length,
      ranked: shares.filter(isRanked).length,
    },
    lag: {
      n: lags.lags.length,
      verdicts: lags.curve.events,
      left: lags.left,
      median: lags.curve.median,
      lastLook: asked.lastLook,
    },
    media: { n: media.length, oldest: ages.sort((a, b) => b.maxDays - a.maxDays)[0] ?? null },
  });
  return {
    ...{ form: asked.form, words, shares, claimants, lags, media },
    panels: only("stance", () => stancePanels(found), []),
    years: yearsOf(found),
  };
}

/** The highest number of claims in a month of any panel; 1 at least, so that there is a scale. */
export const mostOf = ({ panels }: Pick<ClaimDrawing, "panels">): number =>
  Math.max(1, ...panels.flatMap(({ months }) => months.map(({ claims }) => claims)));
