import { Refusal } from "../../db/refusal.ts";
import type { Config } from "../config.ts";
import { describeLinked, planFile, recordFile } from "../linked-intake.ts";
import type { ImportOptions } from "./import.ts";
import { openLedger } from "./open-ledger.ts";
import { sentFile } from "./sent-file.ts";

/**
 * `themeline import claims.jsonld [--dry-run] [--verdicts V] [--json]`: claims and reviews recorded
 * as one revision, or what the file would do. Refuses it whole if one thing in it is wrong.
 */
export function importClaims(
  config: Config,
  path: string,
  options: Pick<ImportOptions, "dry-run" | "json" | "reason"> & { verdicts?: string | undefined },
): string {
  const db = openLedger(config);
  const file = { bytes: sentFile(path), verdicts: options.verdicts ?? "" };
  const by = { person: null, now: config.clock(), reason: options.reason || ownReason };
  try {
    if (options["dry-run"]) return told(describeLinked(planFile(db, file)), null, options);
    const { plan, revision } = recordFile(db, file, by);
    return told(describeLinked(plan), revision?.number ?? null, options);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(`${path}: ${error.message}`, error.defects);
  }
}

/** The name of a file may be that of a person, and reasons are public. */
const ownReason = "Claims from JSON-LD, on the host";

function told(
  plan: ReturnType<typeof describeLinked>,
  revision: number | null,
  { json }: { json: boolean },
): string {
  if (json) return JSON.stringify({ plan, revision }, null, 2);
  const { added, changed, unchanged, left } = plan;
  const counts = `${added.length} added, ${changed.length} changed, ${unchanged} unchanged, ${left} left as they are`;
  return `${counts}\n${revision ? `Revision ${revision} is written.` : "Nothing was written."}`;
}
