import type { Side } from "../../db/queries/compare.ts";
import type { Row } from "../../db/row.ts";
import type { Comparison } from "../comparison.ts";
import type { Mark } from "../estimate.ts";
import { formatPeriod } from "../words/period.ts";
import { unitOfWhole } from "../words/quantity.ts";
import { nameOf } from "../words/side.ts";
import { beside } from "./beside.ts";
import type { FigureOptions } from "./canvas.ts";
import { pair } from "./pair.ts";
import { split } from "./split.ts";
import { units } from "./units.ts";

/** A side as a figure needs it: whose number it is and what it is called. */
type Sided = {
  series: Pick<Side["series"], "id" | "label">;
  collection: Pick<Side["collection"], "id" | "collector">;
  row: Row;
};

export type Compared = { a: Sided; b: Sided; comparison: Comparison };

type Options = FigureOptions & { link?: ((mark: Mark) => string) | undefined };

/** One square for each item of both wholes; null where there are no two shares of items. */
export function unitChart({ a, b, comparison }: Compared, options: FigureOptions) {
  const marks = [comparison.a, comparison.b];
  const isPart = marks.every(({ share }) => share !== null);
  if (!isPart || comparison.quantity !== "share") return null;
  const names = namesOf({ a, b });
  const counts = marks.map((mark, at) => ({
    ...{ value: mark.value ?? 0, n: mark.n ?? 0, unit: unitOfWhole(mark.whole) },
    name: names ? ([names.a, names.b][at] ?? "") : formatPeriod(mark),
  }));
  return units(counts, options);
}

/** Both numbers on one axis with their difference; beside each other where they share no axis. */
export function pairChart({ a, b, comparison }: Compared, options: Options): SVGElement {
  const isShown = a.collection.id !== b.collection.id || a.row.unit !== b.row.unit;
  if (isShown) {
    const lone = (side: Sided, mark: Mark) => ({
      mark,
      name: nameOf(side.series.label),
      collector: side.collection.collector,
    });
    return beside([lone(a, comparison.a), lone(b, comparison.b)], options);
  }
  const { shares, quantity } = comparison;
  const hasRange = comparison.a.lower !== null;
  const { estimate = 0 } = shares?.difference ?? {};
  const difference = hasRange ? shares?.difference : { estimate, lower: estimate, upper: estimate };
  const marks = { a: comparison.a, b: comparison.b, quantity, names: namesOf({ a, b }) };
  return pair({ ...marks, difference: shares ? difference : undefined }, options);
}

/** Why the count changed, as bars that add up; null where that is not one series in two periods. */
export function splitChart({ a, b, comparison }: Compared, options: FigureOptions) {
  const { shares } = comparison;
  if (!shares || a.series.id !== b.series.id || shares.split.total === 0) return null;
  return split(
    {
      ...{ before: shares.a.x, after: shares.b.x, n1: shares.a.n, n2: shares.b.n },
      ...{ volume: shares.split.volume, share: shares.split.share },
      unit: unitOfWhole(a.row.whole),
      names: { a: formatPeriod(a.row), b: formatPeriod(b.row) },
    },
    options,
  );
}

/** What two rows are called that are not one series: each by its name and period. */
function namesOf({ a, b }: Pick<Compared, "a" | "b">) {
  if (a.series.id === b.series.id) return undefined;
  const [first, second] = [a, b].map(({ series }) => nameOf(series.label));
  const isOne = a.row.period === b.row.period;
  const named = (name: string | undefined, side: Sided) =>
    isOne ? (name ?? "") : `${name}, ${formatPeriod(side.row)}`;
  return { a: named(first, a), b: named(second, b) };
}
