import { createHash } from "node:crypto";
import { openDatabase } from "../../../db/database.ts";
import { newestOf } from "../../../server/state.ts";
import { drawFigure, type Question, questions } from "./real-figures.ts";

/** Prints the hash of every figure of a ledger, drawn in the order given on the command line. */
const [, , path = "", ...names] = process.argv;
const db = openDatabase(path);
const state = { db, revision: newestOf(db).number };
const isQuestion = (name: string): name is Question => name in questions;
const hashes = names.filter(isQuestion).map((name) => {
  const hash = createHash("sha256").update(drawFigure(state, name, { width: 642.5 }));
  return [name, hash.digest("hex")];
});
process.stdout.write(JSON.stringify(Object.fromEntries(hashes)));
