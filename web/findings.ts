import type { Revision } from "../db/ledger.ts";
import type { Finding } from "../db/queries/findings.ts";

/** A number and, for a part, the whole. */
export type Counted = { value: number | null; n: number | null };

/** A number under a finding that is not what it was; null where there was or is none. */
export type NumberChange = {
  series: string;
  period: string;
  before: Counted | null;
  after: Counted | null;
  /** The revision that changed it; null if it was withdrawn, or only its whole was changed. */
  revision: number | null;
};

/** A finding read against the ledger as it is shown: what it said, and what it would say. */
export type FindingReading = {
  finding: Finding;
  status: "current" | "stale" | "withdrawn";
  /** With the numbers of the revision it is pinned to, and with those shown. */
  sentence: string;
  now: string;
  changes: NumberChange[];
  /** Numbers that its view has beside those it had. */
  added: number;
  withdrawn: Revision | null;
};
