import { emptyFilter } from "../db/parameters.ts";
import { comparePeriods, type Period } from "../db/period.ts";
import type { Themes } from "../db/queries/themes.ts";
import { estimate, type Mark } from "./estimate.ts";

/** A category's marks, one for each column; null where the ledger has no row. */
export type HeatRow = { series: string; label: string; cells: (Mark | null)[] };

export type HeatColumn = Period & { period: string; n: number | null };

/** Shares of categories by period; each colour of the ramp stands for a `step` of share. */
export type Heat = { rows: HeatRow[]; columns: HeatColumn[]; step: number };

export type Heated = { heat: Heat; reason: null } | { heat: null; reason: string };

/**
 * Categories by periods: the share in each, missing kept missing. Categories stand by their mean
 * share, largest first. Refused where no cell has a share.
 */
export function heatOf({ parts }: Themes): Heated {
  const lines = parts.map(({ category, line }) => ({
    series: line.series.id,
    label: category.label,
    marks: estimate(line.drawn, { ...emptyFilter, interval: "none" }),
  }));
  const marks = lines.flatMap((line) => line.marks);
  const shares = marks.flatMap(({ share }) => share ?? []);
  if (shares.length === 0) {
    return { heat: null, reason: "No period has a share that a heat map could show." };
  }
  const columns = columnsOf(marks);
  const rows = lines.map(({ series, label, marks: own }) => {
    const byPeriod = new Map(own.map((mark) => [mark.period, mark]));
    return { series, label, cells: columns.map(({ period }) => byPeriod.get(period) ?? null) };
  });
  const ranked = rows.sort((a, b) => meanShare(b) - meanShare(a));
  return { heat: { rows: ranked, columns, step: stepOf(Math.max(...shares)) }, reason: null };
}

/** The colours of the ramp, and the widths that one of them may have. */
const colors = 7;
const steps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.15];

/** The smallest round step with which the ramp reaches the largest share. */
const stepOf = (most: number): number => steps.find((step) => step * colors >= most) ?? 0.15;

function columnsOf(marks: readonly Mark[]): HeatColumn[] {
  const columns = new Map(
    marks.map(
      ({ period, period_type, period_start, period_end, period_label, period_order, n }) => [
        period,
        { period, period_type, period_start, period_end, period_label, period_order, n },
      ],
    ),
  );
  return [...columns.values()].sort(comparePeriods);
}

function meanShare({ cells }: HeatRow): number {
  const shares = cells.flatMap((cell) => cell?.share ?? []);
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}
