import type { State } from "../db/catalogue.ts";
import { type FindingFacts, findingFacts } from "../db/queries/findings.ts";
import { observations } from "../db/queries/observations.ts";
import type { Counted, FindingReading, NumberChange } from "../web/findings.ts";
import { fillSentence, type Rows } from "../web/words/finding.ts";
import { type Asked, answerAt, askAddress } from "./ask.ts";
import type { Cells, View } from "./view.ts";

/** A finding by its id with what it says now; null if the ledger does not know it. */
export function readFinding(
  views: readonly View[],
  state: State,
  id: string,
): FindingReading | null {
  const facts = findingFacts(state, id);
  return facts && readAgainst(views, state, facts);
}

/** A finding against the ledger as it stands: its numbers then and now, in words and one by one. */
export function readAgainst(
  views: readonly View[],
  state: State,
  { finding, withdrawn }: FindingFacts,
): FindingReading {
  const pinned = { db: state.db, revision: finding.revision };
  const sentence = fillSentence(finding.sentence, rowsAt(pinned)).text;
  const common = { finding, sentence, withdrawn };
  if (withdrawn || finding.revision === state.revision) {
    const status = withdrawn ? "withdrawn" : "current";
    return { ...common, status, now: sentence, changes: [], added: 0 };
  }
  const now = fillSentence(finding.sentence, rowsAt(state)).text;
  const asked = askAddress(views, finding.address);
  const { changes, added } =
    "defects" in asked ? { changes: [], added: 0 } : compare(asked, pinned, state);
  const isStale = changes.length > 0 || now !== sentence || "defects" in asked;
  return { ...common, status: isStale ? "stale" : "current", now, changes, added };
}

/** The observations of any series as they stood; each series is read once. */
export function rowsAt(state: State): Rows {
  const known = new Map<string, ReturnType<Rows>>();
  return (series) => {
    const rows = known.get(series) ?? observations(state, [series]);
    known.set(series, rows);
    return rows;
  };
}

/** The rows of a view at a revision; none where it has no rows or leads nowhere. */
export function rowsOfView(asked: Asked, state: State): Cells[] {
  const answer = answerAt(asked, state);
  return "missing" in answer ? [] : (answer.file?.table().rows ?? []);
}

function compare(asked: Asked, then: State, now: State) {
  const old = byKey(rowsOfView(asked, then));
  const news = byKey(rowsOfView(asked, now));
  const changes = [...old].flatMap(([key, before]): NumberChange[] => {
    const after = news.get(key);
    if (after && contents(after) === contents(before)) return [];
    return [
      {
        ...{ series: `${before.series ?? ""}`, period: `${before.period ?? ""}` },
        ...{ before: countedIn(before), after: after ? countedIn(after) : null },
        revision: after && after.revision !== before.revision ? numberIn(after.revision) : null,
      },
    ];
  });
  return { changes, added: [...news.keys()].filter((key) => !old.has(key)).length };
}

const byKey = (rows: readonly Cells[]): Map<string, Cells> =>
  new Map(rows.map((row) => [keyOf(row), row]));

/** Rows of observations by series and period, others by their first two cells. */
const keyOf = (row: Cells): string =>
  "series" in row && "period" in row
    ? `${row.series} ${row.period}`
    : Object.values(row).slice(0, 2).join(" ");

/** What a finding rests on: the number, what it is a part of, and how good it is. */
const contents = (row: Cells): string =>
  JSON.stringify("value" in row ? [row.value, row.n, row.relation, row.status] : row);

const countedIn = ({ value, n }: Cells): Counted => ({ value: numberIn(value), n: numberIn(n) });

const numberIn = (cell: Cells[string] | undefined): number | null =>
  typeof cell === "number" ? cell : null;
