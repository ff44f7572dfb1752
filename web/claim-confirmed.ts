import type { ClaimFacts } from "../db/claims/facts.ts";
import { confirmation } from "./stats/confirmation.ts";

/** How many claims of one claimant were confirmed by somebody else. */
export type Confirmed = ReturnType<typeof confirmation> & {
  key: string;
  name: string;
  claims: number;
  confirmed: number;
  resolved: number;
  pending: number;
};

/** Fewer resolved claims than this are not compared with those of others. */
export const rankedLeast = 10;

/**
 * The claimants with their claims: those with enough resolved claims first, by the share that was
 * confirmed, then the others by name. A claim of two parties counts for both.
 */
export function confirmedBy(facts: readonly ClaimFacts[], level: number): Confirmed[] {
  const groups = new Map<string, { name: string; own: ClaimFacts[] }>();
  for (const each of facts) {
    const { claim, claimants } = each;
    const makers =
      claimants.length > 0 ? claimants : [{ id: claim.claimant, name: claim.claimant }];
    for (const { id, name } of makers) {
      const group = groups.get(id) ?? { name, own: [] };
      group.own.push(each);
      groups.set(id, group);
    }
  }
  const rows = [...groups].map(([key, { name, own }]) => rowOf(key, name, own, level));
  return rows.sort((a, b) => rankOf(b) - rankOf(a) || compare(a.name, b.name));
}

/** Whether somebody else has confirmed or denied at least one of the claims. */
export const isResolved = ({ resolved }: Confirmed): boolean => resolved > 0;

export const isRanked = ({ resolved }: Confirmed): boolean => resolved >= rankedLeast;

function rowOf(key: string, name: string, own: readonly ClaimFacts[], level: number): Confirmed {
  const of = (wanted: ClaimFacts["outcome"]): number =>
    own.filter(({ outcome }) => outcome === wanted).length;
  const counts = {
    confirmed: of("confirmed"),
    notConfirmed: of("not confirmed"),
    pending: of("pending"),
  };
  return {
    ...confirmation(counts, { level }),
    ...{ key, name, claims: own.length, confirmed: counts.confirmed, pending: counts.pending },
    resolved: counts.confirmed + counts.notConfirmed,
  };
}

const rankOf = (row: Confirmed): number => (isRanked(row) ? (row.estimate ?? 0) : -1);

const compare = (a: string, b: string): number =>
  a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0;
