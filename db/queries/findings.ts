import { eq, sql } from "drizzle-orm";
import { readSeries, type State } from "../catalogue.ts";
import { heldAt, type Revision } from "../ledger.ts";
import { mentioned } from "../mentions.ts";
import { parseRange, type Range } from "../period.ts";
import { remember } from "../remember.ts";
import { readRevision } from "../revisions.ts";
import { findings } from "../schema.ts";

export type Finding = typeof findings.$inferSelect;

/** A finding with the revision that withdrew it; null while it stands. */
export type FindingFacts = { finding: Finding; withdrawn: Revision | null };

/** A number that is to be written: where it belongs, and the days it covers. */
export type Place = {
  series: string;
  period: string;
  period_start?: string | number | null | undefined;
  period_end?: string | number | null | undefined;
};

/** The findings that stood at a revision: by position, then as they were recorded. */
export const readFindings = remember(({ db, revision }: State): readonly Finding[] =>
  db
    .select()
    .from(findings)
    .where(heldAt(findings, revision))
    .orderBy(sql`position is null, position, version`)
    .all(),
);

/** A finding by its id, as it stood at a revision or was withdrawn by then; null if unknown. */
export function findingFacts({ db, revision }: State, id: string): FindingFacts | null {
  const known = sql`${eq(findings.id, id)} and ${findings.recorded_in} <= ${revision}`;
  const finding = db.select().from(findings).where(known).orderBy(sql`version desc`).get();
  if (!finding) return null;
  const { superseded_in: end } = finding;
  const withdrawn = end !== null && end <= revision ? readRevision(db, end) : undefined;
  return { finding, withdrawn: withdrawn ?? null };
}

/** The findings withdrawn by a revision, the latest first. */
export function readWithdrawnFindings(state: State): FindingFacts[] {
  const standing = new Set(readFindings(state).map(({ id }) => id));
  const ended = sql`${findings.superseded_in} <= ${state.revision}`;
  const rows = state.db.select().from(findings).where(ended).orderBy(sql`version desc`).all();
  const ids = [...new Set(rows.map(({ id }) => id))].filter((id) => !standing.has(id));
  return ids.flatMap((id) => findingFacts(state, id) ?? []);
}

/**
 * The findings whose view or sentence rests on one of the given numbers: what an import or an entry
 * would make stale. A number belongs to a view if its series, or a series it is the whole of, is
 * asked for, and its period lies in the time and among the periods asked for.
 */
export function findingsTouchedBy(state: State, numbers: readonly Place[]): Finding[] {
  const series = readSeries(state);
  const parts = new Map(series.map(({ id, whole, collection }) => [id, { whole, collection }]));
  return readFindings(state).filter(({ address, sentence }) => {
    const asked = askedBy(address);
    const named = mentioned(sentence);
    const collections = new Set(
      asked.series.flatMap((id) => parts.get(id)?.whole ?? []).concat(asked.series),
    );
    return numbers.some((number) => {
      if (named.some((each) => isSame(each, number, parts.get(each.series)?.whole))) return true;
      const collection = parts.get(number.series)?.collection;
      const isAsked =
        asked.series.length > 0
          ? collections.has(number.series)
          : !asked.collection || asked.collection === collection;
      return isAsked && isInTime(number, asked);
    });
  });
}

type Asked = { series: string[]; collection: string; time: Range | null; periods: string[] };

/** What an address asks for, read without knowing its view. */
function askedBy(address: string): Asked {
  const search = new URLSearchParams(address.split("?")[1] ?? "");
  const list = (name: string): string[] => (search.get(name) ?? "").split("~").filter(Boolean);
  return {
    series: list("series"),
    collection: search.get("collection") ?? "",
    time: parseRange(search.get("time") ?? ""),
    periods: [...list("a"), ...list("b")],
  };
}

type Named = { series: string; period: string };

const isSame = (named: Named, { series, period }: Place, whole: string | null = null): boolean =>
  named.period === period && (named.series === series || whole === series);

function isInTime({ period, period_start, period_end }: Place, { time, periods }: Asked): boolean {
  if (periods.length > 0) return periods.includes(period);
  if (!time || !period_start || !period_end) return !time;
  return `${period_start}` >= (time.first ?? "") && `${period_end}` <= (time.last ?? "9999");
}
