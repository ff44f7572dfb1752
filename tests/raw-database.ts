import Database from "better-sqlite3";
import { keepStatements } from "../db/statements.ts";

/** A file opened beside the program, as anything else may open it; never collected half way. */
export function openRaw(path: string, options?: Database.Options): Database.Database {
  const raw = new Database(path, options);
  keepStatements(raw);
  return raw;
}
