import type { Series } from "../catalogue.ts";
import type { Filter } from "../filter.ts";
import { nearest } from "../near.ts";
import type { Defect } from "../refusal.ts";
import type { Row } from "../row.ts";

type Chosen = { series: Series; rows: Row[] };

/** The rows of a comparison, two or none, and why there are none. */
type Choice = { rows: Row[]; refusals: Defect[] };

/** As many periods as a refusal names. */
const namedMost = 8;

/** The two rows that an address asks for, or that are usual where it names no period. */
export function choosePeriods(chosen: readonly Chosen[], { a, b }: Filter): Choice {
  const [first, second = first] = chosen;
  if (!first || !second || chosen.length > 2) return refused("series", tooMany(chosen.length));
  if (!a && !b) return usual(first, second);
  if (!a || !b) {
    const name = a ? "b" : "a";
    return refused(name, `missing ${name}; a comparison needs two periods`, first.rows);
  }
  if (a === b && first === second) {
    return refused("b", `a and b are both ${a}; a period is not compared with itself`, first.rows);
  }
  const rows = [rowAt(first, a), rowAt(second, b)];
  const refusals = [
    ...(rows[0] ? [] : unknownPeriod("a", a, first)),
    ...(rows[1] ? [] : unknownPeriod("b", b, second)),
  ];
  return { rows: refusals.length > 0 ? [] : rows.flatMap((row) => row ?? []), refusals };
}

const rowAt = ({ rows }: Chosen, period: string): Row | undefined =>
  rows.find((row) => row.period === period);

function tooMany(n: number): string {
  return n === 0 ? "no series is known here" : `${n} series; a comparison takes one, or two`;
}

function refused(parameter: string, message: string, rows: readonly Row[] = []): Choice {
  const allowed = rows.map(({ period }) => period);
  return { rows: [], refusals: [{ code: "BAD_PARAMETER", parameter, allowed, message }] };
}

function unknownPeriod(parameter: string, value: string, { series, rows }: Chosen): Defect[] {
  const ids = rows.map(({ period }) => period);
  const near = ids.length > namedMost ? nearest(value, ids) : ids;
  const known = near.length > 0 ? near : [...ids.slice(0, namedMost - 1), ...ids.slice(-1)];
  const message = `no number for ${value} in ${series.id}; it has ${known.join(", ")}`;
  return [{ code: "BAD_PARAMETER", parameter, value, allowed: ids, message }];
}

/** One series: the first and last with a share. Two: the last period that both know, else own. */
function usual(first: Chosen, second: Chosen): Choice {
  if (first !== second) {
    const shared = comparable(first).filter((row) =>
      comparable(second).some(({ period }) => period === row.period),
    );
    const last = shared.at(-1);
    const a = last ?? comparable(first).at(-1);
    const b = last ? rowAt(second, last.period) : comparable(second).at(-1);
    return a && b ? { rows: [a, b], refusals: [] } : none([first, second]);
  }
  const rows = comparable(first);
  const [a, b] = [rows[0], rows.at(-1)];
  return a && b && a !== b ? { rows: [a, b], refusals: [] } : none([first]);
}

/** The rows of the commonest kind of period that have a share; a number, if none has. */
function comparable({ rows }: Chosen): Row[] {
  const numbers = rows.filter(({ value }) => value !== null);
  const shares = numbers.filter(({ n }) => n !== null && n > 0);
  const known = shares.length > 1 ? shares : numbers;
  const counts = new Map<string, number>();
  for (const { period_type: type } of known) counts.set(type, (counts.get(type) ?? 0) + 1);
  const [[commonest] = []] = [...counts].sort((x, y) => y[1] - x[1]);
  return known.filter(({ period_type }) => period_type === commonest);
}

function none(chosen: readonly Chosen[]): Choice {
  const lonely = chosen.map(({ series, rows }) => {
    const [row] = rows.filter(({ value }) => value !== null);
    return `${series.id} has ${row ? `a number for ${row.period} only` : "no number"}`;
  });
  return refused("series", `${lonely.join("; ")}; a comparison needs two numbers`);
}
