import type { Filter } from "../db/filter.ts";
import type { Quantity } from "../db/parameters.ts";
import type { PeriodType } from "../db/period.ts";
import type { Row } from "../db/row.ts";
import { type Division, divideCounts, divideShares } from "./change-points.ts";
import { dispersionOf } from "./estimate.ts";
import type { DrawnLine } from "./panels.ts";
import { isEven, type Regular, regularOf } from "./regular.ts";
import { binomialLogit } from "./stats/binomial-logit.ts";
import { cochranArmitage } from "./stats/cochran-armitage.ts";
import { mannKendall } from "./stats/mann-kendall.ts";
import { mannKendallAr1 } from "./stats/mann-kendall-ar1.ts";
import { poissonLogLinear } from "./stats/poisson-log-linear.ts";
import { senSlope } from "./stats/sen-slope.ts";

/** Why a series has no trend test. */
export type Refusal =
  | { reason: "level" | "windows" | "issues" | "uneven" | "no whole" }
  | { reason: "broken"; at: Row; before: number; after: number }
  | { reason: "short"; known: number; least: number }
  | { reason: "sparse"; known: number; periods: number };

/** What the periods say: `known` of `periods` steps have a number. */
export type TrendStatistics = {
  type: PeriodType;
  quantity: Quantity;
  known: number;
  first: Row;
  last: Row;
  partial: number;
  inexact: number;
  share: {
    armitage: ReturnType<typeof cochranArmitage>;
    logit: ReturnType<typeof binomialLogit> | null;
  } | null;
  volume: {
    kendall: ReturnType<typeof mannKendall>;
    sen: ReturnType<typeof senSlope>;
    ar1: ReturnType<typeof mannKendallAr1>;
    poisson: ReturnType<typeof poissonLogLinear>;
  } | null;
  /** Null where the periods are too few. */
  division: Division | null;
};

export type TrendTest = { refusal: Refusal } | { statistics: TrendStatistics };

/** The fewest periods for a test of a share, a test of a volume, and for change points. */
export const least = { share: 3, volume: 6, division: 12 };

/**
 * Whether a line rises or falls over even steps of time, and when it changed; else why that cannot
 * be asked of it. Partial periods are left out, gaps keep their place. Rules: a share needs three
 * periods, a volume six, change points twelve; no test runs across a break.
 */
export function testTrend({ line }: DrawnLine, filter: Filter): TrendTest {
  const [type] = line.drawnTypes;
  const quantity = filter.value ?? "count";
  if (line.series.measure === "level") return { refusal: { reason: "level" } };
  if (!type || !isEven(type)) return { refusal: { reason: unevenness(type) } };
  const isShare = quantity === "share";
  if (isShare && line.series.whole === null) return { refusal: { reason: "no whole" } };
  const broken = breakIn(line.drawn);
  if (broken) return { refusal: broken };
  const regular = regularOf(line.drawn, type, isShare ? isSharable : isExact);
  const known = regular?.rows.filter(Boolean).length ?? 0;
  const needed = isShare ? least.share : least.volume;
  if (known < needed) return { refusal: { reason: "short", known, least: needed } };
  if (!regular) return { refusal: { reason: "uneven" } };
  const periods = regular.rows.length;
  if (2 * known < periods) return { refusal: { reason: "sparse", known, periods } };
  return { statistics: statisticsOf(regular, { type, quantity, known, level: filter.level }) };
}

const isExact = ({ value, relation }: Row): boolean => relation === "=" && Number.isInteger(value);

const isSharable = (row: Row): boolean =>
  isExact(row) && row.n_relation === "=" && row.n !== null && (row.value ?? 0) <= row.n;

function unevenness(type: PeriodType | undefined): "windows" | "issues" | "uneven" {
  if (type === "issue") return "issues";
  return type === "rolling-3-month" || type === "cumulative" ? "windows" : "uneven";
}

/** A break that has numbers on both sides. */
function breakIn(rows: readonly Row[]): Refusal | null {
  const known = rows.filter(({ value, status }) => value !== null && status !== "P");
  const index = known.findIndex(({ status }, at) => status === "B" && at > 0);
  const at = known[index];
  return at ? { reason: "broken", at, before: index, after: known.length - index } : null;
}

type Asked = { type: PeriodType; quantity: Quantity; known: number; level: number };

function statisticsOf(regular: Regular, { level, ...asked }: Asked): TrendStatistics {
  const { rows, days, partial, inexact } = regular;
  const used = rows.flatMap((row) => row ?? []);
  const [first, last] = [used[0], used.at(-1)];
  if (!first || !last) throw new Error("a trend test without periods");
  const counts = rows.map((row) => row?.value ?? null);
  const common = { ...asked, first, last, partial, inexact };
  const isLong = asked.known >= least.division;
  if (asked.quantity === "share") {
    const whole = rows.map((row) => row?.n ?? null);
    const logit = asked.known >= least.volume ? binomialLogit(counts, whole, { level }) : null;
    const share = { armitage: cochranArmitage(counts, whole), logit };
    const division = isLong ? divideShares(rows, Math.max(1, logit?.phi ?? 1)) : null;
    return { ...common, share, volume: null, division };
  }
  const y = asked.quantity === "rate" ? counts.map((n, at) => perDay(n, days[at])) : counts;
  const volume = {
    kendall: mannKendall(y),
    sen: senSlope(y, { level }),
    ar1: mannKendallAr1(y),
    poisson: poissonLogLinear(counts, { exposure: days, level }),
  };
  const division = isLong ? divideCounts(regular, dispersionOf(used)) : null;
  return { ...common, share: null, volume, division };
}

const perDay = (count: number | null, days: number | null | undefined): number | null =>
  count === null || !days ? null : count / days;
