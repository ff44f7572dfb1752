import type Database from "better-sqlite3";

type Statement = Database.Statement<unknown[], unknown>;

/** Connections stay reachable as well, for the same reason. */
const connections: Database.Database[] = [];

/**
 * Has a connection prepare each text once and keep it, in each form in which rows are read. From
 * Node 24.19 on a statement of better-sqlite3 12 that is collected while no script runs ends the
 * process; a kept one never is, and asking again costs no preparing.
 */
export function keepStatements(raw: Database.Database): void {
  connections.push(raw);
  const prepare = (text: string): Statement => Object.getPrototypeOf(raw).prepare.call(raw, text);
  const known = new Map<string, Statement>();
  const statement = (text: string): Statement => {
    const kept = known.get(text) ?? withForms(prepare, text);
    known.set(text, kept);
    return kept;
  };
  const pragma = (source: string, { simple = false } = {}): unknown => {
    const asked = statement(`pragma ${source}`);
    if (asked.reader) return simple ? asked.pluck().get() : asked.all();
    asked.run();
    return simple ? undefined : [];
  };
  Object.assign(raw, { prepare: statement, pragma });
}

/** A statement whose rows as arrays, and first columns, are read by statements of their own. */
function withForms(prepare: (text: string) => Statement, text: string): Statement {
  let [rows, column]: (Statement | undefined)[] = [];
  const raw = (): Statement => {
    rows ??= prepare(text).raw();
    return rows;
  };
  const pluck = (): Statement => {
    column ??= prepare(text).pluck();
    return column;
  };
  return Object.assign(prepare(text), { raw, pluck });
}
