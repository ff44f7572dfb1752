import { sql } from "drizzle-orm";
import {
  type Collection,
  type Event,
  type Remark,
  readCollections,
  readEvents,
  readRemarks,
  readSources,
  type Source,
  type State,
} from "../catalogue.ts";
import { type ClaimFacts, cites, claimFacts } from "../claims/facts.ts";
import { heldAt } from "../ledger.ts";
import type { Row } from "../row.ts";
import { observations as o } from "../schema.ts";
import { originsOf, repeatsOf } from "./observation.ts";
import { observationsOfSource } from "./observations.ts";
import { type PrintedNumber, printedNumbers } from "./printed.ts";

/** A source in the list: how many numbers it gives, and how many sources repeat it. */
export type SourceSummary = Source & { numbers: number; repeatedBy: number };

/** A source with what it gives, what it repeats, and what repeats it. */
export type SourceFacts = {
  source: Source;
  rows: Row[];
  repeats: Source[];
  repeatedBy: Source[];
  collections: Collection[];
  events: Event[];
  /** Claims that it reports, or that rest on it for something attached to them. */
  claims: ClaimFacts[];
  remarks: Remark[];
  /** What it prints beside its counts, each against them. */
  printed: PrintedNumber[];
};

/** All sources, by id. */
export function sourceSummaries(state: State): SourceSummary[] {
  const sources = readSources(state);
  const numbers = new Map(countNumbers(state).map(({ source, n }) => [source, n]));
  return sources.map((source) => ({
    ...source,
    numbers: numbers.get(source.id) ?? 0,
    repeatedBy: repeatsOf(sources, source.id).length,
  }));
}

/** A source by its id, or null if the ledger does not know it. */
export function sourceFacts(state: State, id: string): SourceFacts | null {
  const sources = readSources(state);
  const source = sources.find((each) => each.id === id);
  if (!source) return null;
  return {
    source,
    rows: observationsOfSource(state, id),
    repeats: originsOf(sources, source),
    repeatedBy: repeatsOf(sources, id),
    collections: readCollections(state).filter((each) => each.source === id),
    events: readEvents(state).filter((each) => each.source === id),
    claims: claimFacts(state).filter((facts) => cites(facts, id)),
    remarks: readRemarks(state, [id]),
    printed: printedNumbers(state).filter((each) => each.sources.includes(id)),
  };
}

function countNumbers({ db, revision }: State): { source: string; n: number }[] {
  return db.all(sql`
    select ${o.source}, count(*) as n
    from ${o}
    where ${heldAt(o, revision)}
    group by ${o.source}`);
}
