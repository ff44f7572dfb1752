import { pairsOf, type Series } from "../catalogue.ts";
import type { CheckFinding } from "./finding.ts";
import { groupBy } from "./groups.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * Wholes whose parts lie along a dimension in which one thing can carry several categories, so that
 * the parts may add to more than the whole. Reads the coding of the collections only.
 */
export function overlappingCategories({ series, collections }: Snapshot): CheckFinding[] {
  const multiple = new Map(collections.map(({ id, coding }) => [id, multipleIn(coding)]));
  const parts = groupBy(
    series.filter(({ whole }) => whole !== null),
    ({ whole }) => whole ?? "",
  );
  return [...parts].flatMap(([whole, own]) => {
    const used = dimensionsOf(own).filter((each) =>
      multiple.get(own[0]?.collection ?? "")?.includes(each),
    );
    return used.length > 0 ? [describe(whole, used)] : [];
  });
}

const multipleIn = (coding: string | null): string[] =>
  pairsOf(coding ?? "")
    .filter(({ slug }) => slug === "multiple")
    .map(({ dimension }) => dimension);

const dimensionsOf = (series: readonly Series[]): string[] => [
  ...new Set(series.flatMap(({ categories }) => pairsOf(categories)).map((pair) => pair.dimension)),
];

const describe = (whole: string, dimensions: string[]): CheckFinding => ({
  kind: "overlapping-categories",
  subject: whole,
  periods: [],
  expected: "exclusive",
  found: "multiple",
  severity: "warning",
  message: `One thing can carry several categories (${dimensions.join(", ")}); never stack or add`,
});
