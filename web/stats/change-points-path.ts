import { observedRates } from "./observed-rates.ts";
import { at } from "./special/at.ts";
import { segmentDeviance } from "./special/segment-deviance.ts";

/**
 * The best division of a series of counts into 1, 2 … `maxSegments` segments of constant rate,
 * each as `{starts, deviance}` with the indices of first months: the honest display of change
 * points ("one break explains x % of the deviance; two y %"). Shorter if the months do not
 * suffice. Missing months (null) are left out; none left gives no path.
 * Refuses counts that are negative or not whole, and segments below 1.
 * Source: Auger & Lawrence 1989, segment neighbourhood. R: by formula.
 */
export function changePointsPath(
  counts: readonly (number | null)[],
  {
    exposure,
    minSegment = 3,
    maxSegments = 4,
  }: {
    exposure?: readonly (number | null)[] | undefined;
    minSegment?: number;
    maxSegments?: number;
  } = {},
) {
  if (!(minSegment >= 1)) throw new RangeError(`invalid segment length: ${minSegment}`);
  const months = observedRates(counts, { exposure });
  if (months.length === 0) return [];
  const cost = segmentDeviance(
    months.map(({ count, exposure }) => ({ x: count, n: exposure })),
    { model: "poisson" },
  );
  const path: { starts: number[]; deviance: number }[] = [];
  let best: (Division | null)[] = months.map((_, i) => ({ starts: [0], cost: cost(0, i + 1) }));
  for (let segments = 1; segments <= maxSegments; segments += 1) {
    const whole = at(best, months.length - 1);
    if (whole === null) break;
    const starts = whole.starts.map((first) => at(months, first).month);
    path.push({ starts, deviance: whole.cost });
    best = months.map((_, i) => cheapest(best, { last: i + 1, minSegment, cost }));
  }
  return path;
}

type Division = { starts: number[]; cost: number };
type Cost = (first: number, last: number) => number;

// Adds one segment, ending before `last`, to the best divisions with one fewer.
function cheapest(
  best: readonly (Division | null)[],
  { last, minSegment, cost }: { last: number; minSegment: number; cost: Cost },
): Division | null {
  let found: Division | null = null;
  for (let first = minSegment; first <= last - minSegment; first += 1) {
    const before = at(best, first - 1);
    if (before === null) continue;
    const total = before.cost + cost(first, last);
    if (found !== null && total >= found.cost - 1e-10 * (1 + found.cost)) continue;
    found = { starts: [...before.starts, first], cost: total };
  }
  return found;
}
