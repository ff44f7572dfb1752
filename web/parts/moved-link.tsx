import { comparePeriods } from "../../db/period.ts";
import type { Division } from "../../db/queries/themes.ts";
import type { Row } from "../../db/row.ts";
import type { PageContext } from "../pages/context.ts";
import { addressOf } from "./address.ts";

type MovedLinkProps = { context: PageContext; division: Division | null; rows: readonly Row[] };

/** The way to the first and last period of a division compared; nothing where there are not two. */
export function MovedLink({ context, division, rows }: MovedLinkProps) {
  const known = rows.filter(({ value, n }) => value !== null && n !== null).sort(comparePeriods);
  const [a, b] = [known[0]?.period, known.at(-1)?.period];
  if (!division || !a || !b || a === b) return null;
  const { collection, dimension, whole } = division;
  const asked = { collection: collection.id, dimension, series: [whole.id], a, b };
  return (
    <p class="tools">
      <a href={addressOf(context, "/themes", asked)}>What moved between two periods</a>
    </p>
  );
}
