import type { Event } from "../catalogue.ts";
import { remember } from "../remember.ts";
import { claimFacts } from "./facts.ts";

/**
 * Claims as events that a chart can show, by their first day. One whose day is not known lasts from
 * the first to the last day on which it may have been made.
 */
export const claimEvents = remember((state): readonly Event[] =>
  claimFacts(state)
    .flatMap(({ claim, days }): Event[] => {
      if (!days) return [];
      const { id, source, version, recorded_in, superseded_in } = claim;
      const end = days.first === days.last ? null : days.last;
      const words = { label: `Claim: ${claim.claim}`, kind: "claim", note: claim.note };
      return [
        { id, start: days.first, end, source, version, recorded_in, superseded_in, ...words },
      ];
    })
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)),
);
