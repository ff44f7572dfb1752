/**
 * Where a curve of falling steps first reaches `level`; if a step lies exactly on it, the middle of
 * that step, as survfit does, the last step ending at the last point. Points without a value
 * (null) are passed over. Null if the curve stays above. R: survival:::quantile.survfit.
 */
export function crossing(points: readonly { at: number; value: number | null }[], level: number) {
  const tolerance = Math.sqrt(Number.EPSILON);
  const known = points.flatMap(({ at, value }) => (value === null ? [] : [{ at, value }]));
  const reached = known.find(({ value }) => value <= level + tolerance);
  if (reached === undefined) return null;
  const below = known.find(({ value }) => value < level - tolerance);
  if (Math.abs(reached.value - level) > tolerance) return reached.at;
  const end = below ?? points[points.length - 1] ?? reached;
  return (reached.at + end.at) / 2;
}
