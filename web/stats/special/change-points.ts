import { at } from "./at.ts";
import { bestSegments } from "./best-segments.ts";
import { segmentDeviance } from "./segment-deviance.ts";
import { sum } from "./sum.ts";

/** How to weigh a further segment; see `changePointsPoisson`. */
export type ChangePointOptions = {
  phi: number;
  penalty?: number | undefined;
  minSegment?: number | undefined;
};

/**
 * The division of months (counts `x` out of `n`, `month` their index in the whole series) into
 * segments that minimises deviance / phi + penalty·(segments − 1); null without months.
 */
export function changePoints(
  months: readonly { month: number; x: number; n: number }[],
  model: "poisson" | "binomial",
  { phi, penalty = 3 * Math.log(months.length), minSegment = 3 }: ChangePointOptions,
) {
  if (months.length === 0) return null;
  if (!(phi > 0 && phi < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid phi: ${phi}`);
  if (!(penalty >= 0)) throw new RangeError(`invalid penalty: ${penalty}`);
  if (!(minSegment >= 1)) throw new RangeError(`invalid segment length: ${minSegment}`);
  const cost = segmentDeviance(months, { model });
  const { starts } = bestSegments(months.length, (i, j) => cost(i, j) / phi, {
    penalty,
    minSegment,
  });
  const ends = [...starts.slice(1), months.length];
  const segments = starts.map((first, k) => {
    const within = months.slice(first, at(ends, k));
    const mean = sum(within.map(({ x }) => x)) / sum(within.map(({ n }) => n));
    return { start: at(within, 0).month, mean, deviance: cost(first, at(ends, k)) };
  });
  const deviance = sum(segments.map((segment) => segment.deviance));
  return { segments, deviance, penalised: deviance / phi + penalty * (segments.length - 1) };
}
