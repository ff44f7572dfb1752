import type { State } from "../catalogue.ts";
import { confront, type Verdict } from "./confrontation.ts";
import type { Reported } from "./finding.ts";
import { rules } from "./rules.ts";
import { readAllRemarks, type Snapshot, snapshot } from "./snapshot.ts";

/**
 * What the rules say of the ledger: `reported` is everything that does not agree with something
 * else, `verdicts` has one for every remark, and `unremarked` is what is reported and borne out by
 * no remark.
 */
export type Check = { reported: Reported[]; verdicts: Verdict[]; unremarked: Reported[] };

/** Runs every rule over the ledger as it stood at a revision, then confronts the remarks. */
export function check(state: State): Check {
  const findings = derive(snapshot(state));
  const verdicts = readAllRemarks(state).map((remark) => confront(remark, findings, rules));
  const reported = findings.filter(({ severity }) => severity !== "ok");
  const remarked = new Set(
    verdicts.filter(({ outcome }) => outcome === "agreeing").flatMap((verdict) => verdict.findings),
  );
  return { reported, verdicts, unremarked: reported.filter((each) => !remarked.has(each)) };
}

/** The findings of every rule, passed controls (`ok`) included, in the order of the rules. */
export const derive = (ledger: Snapshot): Reported[] =>
  rules.flatMap(({ name, find }) => find(ledger).map((finding) => ({ rule: name, ...finding })));
