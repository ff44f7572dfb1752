import {
  type Event,
  type Remark,
  readEvents,
  readRemarks,
  readSources,
  type Source,
  type State,
} from "../catalogue.ts";
import { type ClaimFacts, citedBy, claimFacts } from "../claims/facts.ts";
import { type Party, readParties } from "../claims/read.ts";
import { addDays, lastDay } from "../day.ts";

/** A claim with everything attached to it, what is near it, and what it rests on. */
export type ClaimPageFacts = ClaimFacts & {
  related: ClaimFacts[];
  events: Event[];
  sources: Source[];
  remarks: Remark[];
  /** Outlets of those who claim or are spoken of, that were not looked up. */
  notSearched: Party[];
};

/** A claim by its id, or null if the ledger does not know it. */
export function claim(state: State, id: string): ClaimPageFacts | null {
  const all = claimFacts(state);
  const facts = all.find((each) => each.claim.id === id);
  if (!facts) return null;
  return {
    ...facts,
    related: relatedTo(facts, all),
    events: eventsNear(facts, readEvents(state)),
    sources: citedBy(facts, readSources(state)),
    remarks: readRemarks(state, [id]),
    notSearched: outletsNotSearched(facts, readParties(state)),
  };
}

const relatedMost = 6;
const likenessLeast = 2;

/** Other claims of the same report, claimant, subject or place; the most alike first. */
function relatedTo(facts: ClaimFacts, all: readonly ClaimFacts[]): ClaimFacts[] {
  return all
    .filter((other) => other !== facts)
    .map((other) => ({ other, likeness: likenessOf(facts, other) }))
    .filter(({ likeness }) => likeness >= likenessLeast)
    .sort((a, b) => b.likeness - a.likeness || (a.other.claim.id < b.other.claim.id ? -1 : 1))
    .slice(0, relatedMost)
    .map(({ other }) => other);
}

function likenessOf(a: ClaimFacts, b: ClaimFacts): number {
  const isSame = (x: string | null, y: string | null): number => Number(x !== null && x === y);
  const claimants = new Set(a.claimants.map(({ id }) => id));
  const parties = new Set(a.statements.map(({ party }) => party));
  return (
    2 * isSame(a.claim.source, b.claim.source) +
    2 * Number(b.claimants.some(({ id }) => claimants.has(id))) +
    2 * isSame(a.claim.about, b.claim.about) +
    Number(placesOf(a).some((place) => placesOf(b).includes(place))) +
    Number(b.statements.some(({ party }) => parties.has(party))) +
    Number(b.stances.length > 0)
  );
}

const nearDays = 366;

/** Events that the same report dates, or that name a place of the claim within a year of it. */
export function eventsNear(facts: ClaimFacts, events: readonly Event[]): Event[] {
  const { days, claim: words } = facts;
  const places = placesOf(facts);
  return events.filter(({ start, end, label, source }) => {
    if (source === words.source) return true;
    const isNear =
      days &&
      lastDay(end ?? start) >= addDays(days.first, -nearDays) &&
      start <= addDays(days.last, nearDays);
    return isNear && places.some((place) => label.includes(place));
  });
}

/** Names of the places of a claim below the country: `Palmyra` and `Homs`. */
function placesOf({ claim: { place, place_disputed } }: ClaimFacts): string[] {
  return [place, place_disputed].flatMap((each) =>
    (each ?? "")
      .split(", ")
      .slice(0, -1)
      .flatMap((part) => part.match(/\p{Lu}[\p{L}-]{3,}(?: \p{Lu}[\p{L}-]+)*/gu) ?? []),
  );
}

/** `Outlet of the Islamic State`: its silence is known only if somebody looked. */
export function outletsNotSearched(facts: ClaimFacts, parties: readonly Party[]): Party[] {
  const asked = new Set(facts.statements.flatMap(({ by }) => by?.id ?? []));
  const spoken = `${facts.claim.claimant} ${facts.claim.about} ${facts.claim.claim}`;
  return parties.filter(({ id, interest }) => {
    const owner = /^Outlet of (?:the )?(.+)$/.exec(interest ?? "")?.[1];
    return owner !== undefined && spoken.includes(owner) && !asked.has(id);
  });
}
