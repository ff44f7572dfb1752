import type { Filter } from "../../db/parameters.ts";
import { dispersionOf } from "../estimate.ts";
import { bandsOf, runsOf } from "../gaps.ts";
import type { Panel } from "../panels.ts";
import { formatDecimal } from "../stats/format.ts";
import { formatNumber } from "./number.ts";
import { unitOfWhole } from "./quantity.ts";
import { listOf } from "./sentence.ts";
import { pluralOf } from "./unit.ts";

/** What the intervals of a figure mean, in one line; null where none is drawn or left out. */
export function intervalNote(panels: readonly Panel[], filter: Filter): string | null {
  const shapes = shapesOf(panels);
  const isShare = panels.some(({ quantity }) => quantity === "share");
  if (shapes === null) {
    return isShare && filter.interval === "none"
      ? "No intervals: the shares describe this archive only."
      : null;
  }
  const chance = `${shapes}: ${formatNumber(filter.level * 100)}% interval for chance variation`;
  return isShare ? shareNote(chance, panels, filter) : countNote(chance, panels);
}

/** Bands where lines run, whiskers at single marks. */
function shapesOf(panels: readonly Panel[]): string | null {
  const lines = panels.flatMap((panel) => panel.lines);
  const limited = lines.flatMap(({ marks }) => marks.filter(({ lower }) => lower !== null)).length;
  if (limited === 0) return null;
  const banded = lines.flatMap(({ marks }) => runsOf(marks).flatMap(bandsOf).flat()).length;
  if (banded === 0) return "Whiskers";
  return banded < limited ? "Bands and whiskers" : "Bands";
}

function shareNote(chance: string, panels: readonly Panel[], { deff }: Filter): string {
  if (deff !== 1) return `${chance}, for a design effect of ${deff}: items come in sets.`;
  const wholes = new Set(panels.flatMap(({ lines }) => lines.map(({ line }) => line.series.whole)));
  const units = [...new Set([...wholes].map((whole) => pluralOf(unitOfWhole(whole))))];
  return (
    `${chance} if items were independent; ${units.length > 2 ? "items" : listOf(units)} ` +
    "come in sets, so the real uncertainty is larger."
  );
}

/** φ is the same for every mark of a line; with several lines the largest is named. */
function countNote(chance: string, panels: readonly Panel[]): string {
  const lines = panels.flatMap((panel) => panel.lines);
  const phi = Math.max(...lines.map(({ line }) => dispersionOf(line.run)));
  if (phi <= 1) return `${chance} if items appeared independently of each other.`;
  const most = lines.length > 1 ? "up to " : "";
  return `${chance}, widened because items come in runs (φ ${most}${formatDecimal(phi)}).`;
}
