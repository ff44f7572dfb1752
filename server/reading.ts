import { readSeries, readSources } from "../db/catalogue.ts";
import type { Db } from "../db/database.ts";
import { liveValues } from "../db/entry/live-values.ts";
import { readMapping } from "../db/entry/mappings.ts";
import type { FileKind } from "../db/upload/file-type.ts";
import type { LongRules } from "../db/upload/long-series.ts";
import type { Mapping } from "../db/upload/rules.ts";
import { readSheet, type Sheet } from "../db/upload/sheet.ts";
import type { Progress } from "../db/upload/slices.ts";
import type { Aim } from "./intake.ts";
import { nowOf } from "./state.ts";

/** A file as it was sent, and how its sender says that its columns are called. */
export type Sent = {
  bytes: Uint8Array;
  kind: FileKind;
  mapping?: Mapping | undefined;
  report?: ((progress: Progress) => void) | undefined;
};

/** Reads a file for its aim, by the mapping it came with, else by the one its collection remembers. */
export function readSent(db: Db, aim: Aim, { bytes, kind, mapping, report }: Sent): Promise<Sheet> {
  const rules = { ...aim.rules, mapping };
  const known = readMapping(db, aim.target.collection.id);
  return readSheet(bytes, kind, { rules, long: longRulesOf(db, aim), known, report });
}

function longRulesOf(db: Db, { target, source, locator, rules: { today } }: Aim): LongRules {
  const { state } = nowOf(db);
  const collection = target.collection.id;
  return {
    collection,
    series: new Map(readSeries(state, { collection }).map((each) => [each.id, each])),
    sources: new Set(readSources(state).map(({ id }) => id)),
    source,
    locator,
    bounds: { ...target.collection, today },
    live: (wanted) => liveValues(state, wanted),
  };
}
