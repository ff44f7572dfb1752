import type { Db } from "./database.ts";

/** The ledger as it stood at a revision. */
export type State = { db: Db; revision: number };

/** As many revisions as are kept in memory for one question. */
const revisionsMost = 12;

/**
 * A question that is asked once for each revision: what the ledger held then never changes. Answers
 * are shared, so nobody may change them.
 */
export function remember<Answer>(ask: (state: State) => Answer): (state: State) => Answer {
  const ledgers = new WeakMap<Db, Map<number, Answer>>();
  return (state) => {
    const known = ledgers.get(state.db) ?? new Map<number, Answer>();
    ledgers.set(state.db, known);
    const answer = known.get(state.revision) ?? ask(state);
    known.delete(state.revision);
    known.set(state.revision, answer);
    const [oldest] = known.keys();
    if (known.size > revisionsMost && oldest !== undefined) known.delete(oldest);
    return answer;
  };
}
