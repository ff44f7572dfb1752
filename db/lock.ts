import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "./database.ts";

/** Whether an error says that another process writes. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? `${error.code}` : "";
  return code.startsWith("SQLITE_BUSY") || isBusy(error.cause);
}

const everyMs = 50;

/**
 * Waits until no other process writes, and lets others have their turn meanwhile; false if one
 * still does after `mostMs`.
 */
export async function untilFree({ $client }: Db, mostMs: number): Promise<boolean> {
  for (let waited = 0; ; waited += everyMs) {
    if ($client.inTransaction || isFree($client)) return true;
    if (waited >= mostMs) return false;
    await pause(everyMs);
  }
}

function isFree(client: Db["$client"]): boolean {
  const before = client.pragma("busy_timeout", { simple: true });
  client.pragma("busy_timeout = 0");
  try {
    client.exec("begin immediate; rollback");
    return true;
  } catch (error) {
    if (!isBusy(error)) throw error;
    return false;
  } finally {
    client.pragma(`busy_timeout = ${before}`);
  }
}

/** On the host a command waits a minute for whoever writes: it has nobody else to answer. */
export function waitForOthers({ $client }: Db): void {
  $client.pragma("busy_timeout = 60000");
}

/** Writes what may as well be written the next time, where another process writes just now. */
export function writeIfFree({ $client }: Db, act: () => void): void {
  if (!$client.inTransaction && !isFree($client)) return;
  try {
    act();
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
}
