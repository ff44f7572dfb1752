/** A part of a whole: along which dimension it is narrower, and whether parts there exclude each other. */
export type Part = { id: string; label: string; dimension: string | null; isExclusive: boolean };

/** A series that is the denominator of others, with those of them that are counts. */
export type Whole = { id: string; parts: readonly Part[] };

/** The exact value of a series; null where there is none, or only a bound. */
export type HeldBy = (series: string) => number | null;

/** What cannot be true of a whole and its parts, and the series in whose cell it is said. */
export type PartDoubt = { code: string; series: string; message: string };

/** The parts along one dimension that have a value, and what they add up to. */
export type PartSum = { dimension: string; isExclusive: boolean; sum: number; count: number };

/**
 * Where the values of a whole and its parts contradict each other: a part larger than its whole, or
 * parts that exclude each other adding up to more than it. The ledger and the grid both ask this.
 */
export function partDoubts(whole: Whole, heldBy: HeldBy): PartDoubt[] {
  const total = heldBy(whole.id);
  if (total === null) return [];
  const larger = whole.parts.flatMap((part): PartDoubt[] => {
    const value = heldBy(part.id);
    return value !== null && value > total ? [exceeds(part, value, total)] : [];
  });
  const sums = partSums(whole, heldBy)
    .filter(({ isExclusive, sum }) => isExclusive && sum > total)
    .map((sum) => sumExceeds(whole, sum, total));
  return [...larger, ...sums];
}

/** What the parts of a whole that have values add up to, along each dimension. */
export function partSums({ parts }: Whole, heldBy: HeldBy): PartSum[] {
  const sums = new Map<string, PartSum>();
  for (const { id, dimension, isExclusive } of parts) {
    const value = heldBy(id);
    if (value === null || dimension === null) continue;
    const known = sums.get(dimension) ?? { dimension, isExclusive, sum: 0, count: 0 };
    sums.set(dimension, { ...known, sum: known.sum + value, count: known.count + 1 });
  }
  return [...sums.values()];
}

const exceeds = ({ id, label }: Part, value: number, total: number): PartDoubt => ({
  code: "COUNT_EXCEEDS_TOTAL",
  series: id,
  message: `${value} of ${total} (${label}): a part cannot be larger than its whole. Check both numbers.`,
});

const sumExceeds = (whole: Whole, { dimension, sum }: PartSum, total: number): PartDoubt => ({
  code: "SUM_EXCEEDS_TOTAL",
  series: whole.id,
  message: `the parts by ${dimension} add up to ${sum} of ${total}. They exclude each other, so one of them or the total is wrong.`,
});
