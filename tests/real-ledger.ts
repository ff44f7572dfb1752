import { inject } from "vitest";
import type { State } from "../db/catalogue.ts";
import { newestOf } from "../server/state.ts";
import { openLedgerFile } from "./ledger-file.ts";

/** The bundled package as loaded: a copy of its own for the test file that asks. */
export function openRealLedger(): State {
  const { db } = openLedgerFile(inject("realLedger"));
  return { db, revision: newestOf(db).number };
}
