import { openDatabase } from "../../db/database.ts";
import { type Report, recordBy } from "../../db/entry/record-by.ts";
import { Refusal } from "../../db/refusal.ts";
import { type Aim, aimOf, planRows, recordRows } from "../../server/intake.ts";
import { readSent } from "../../server/reading.ts";

/**
 * A process that imports one file after the other, as `themeline import` does. Asked to check
 * `outside`, it plans before its transaction and writes what it planned: the control.
 */
const [, , database = "", mode = ""] = process.argv;
const now = "2026-11-20T12:00:00.000Z";
const db = openDatabase(database);
db.$client.pragma("busy_timeout = 10000");

type Words = Parameters<typeof recordRows>[2];

process.on("message", async (text: string) => {
  if (text === "write") return write?.();
  const aim = aimOf(db, { collection: "killed" }, now.slice(0, 10));
  if ("code" in aim) throw new Error(aim.message);
  const sheet = await readSent(db, aim, { bytes: new TextEncoder().encode(text), kind: "csv" });
  const words = { reason: "a file", person: null, now, isTicked: true, kind: "import" as const };
  if (mode === "outside") return planFirst(aim, { ...sheet, ...words });
  process.send?.("read");
  const report: Report = ({ done, total }) => process.send?.(done < total ? "writes" : "wrote");
  answer(() => recordRows(db, aim, { ...sheet, ...words, report }).revision?.number ?? 0);
});
process.send?.("ready");

let write: (() => void) | undefined;

function planFirst(aim: Aim, words: Words): void {
  const { errors, added, changed } = planRows(db, aim, words);
  if (errors.length > 0) return void process.send?.("refused");
  const changes = [...added, ...changed].map(({ words: append }) => ({
    noun: "observation" as const,
    append,
  }));
  const { kind, reason } = words;
  write = () => answer(() => recordBy(db, { kind, reason }, changes, words).number);
  process.send?.("planned");
}

function answer(act: () => number): void {
  try {
    process.send?.(act());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.send?.("refused");
  }
}
