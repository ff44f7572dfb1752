import { breaks } from "./breaks.ts";
import { falseDates } from "./false-dates.ts";
import { fewPeriods } from "./few-periods.ts";
import type { Rule } from "./finding.ts";
import { gaps } from "./gaps.ts";
import { lostInequalities } from "./lost-inequalities.ts";
import { mislabelledPeriods } from "./mislabelled-periods.ts";
import { misprints } from "./misprints.ts";
import { missingDates } from "./missing-dates.ts";
import { missingValues } from "./missing-values.ts";
import { outdated } from "./outdated.ts";
import { overlappingCategories } from "./overlapping-categories.ts";
import { overlappingWindows } from "./overlapping-windows.ts";
import { partialPeriods } from "./partial-periods.ts";
import { parts } from "./parts.ts";
import { printedChanges } from "./printed-changes.ts";
import { printedRates } from "./printed-rates.ts";
import { printedTotals } from "./printed-totals.ts";
import { restatements } from "./restatements.ts";
import { sums } from "./sums.ts";
import { transposedDigits } from "./transposed-digits.ts";
import { twoCollectors } from "./two-collectors.ts";
import { twoLevels } from "./two-levels.ts";
import { twoValues } from "./two-values.ts";
import { weekLengths } from "./week-lengths.ts";

/** Every rule, with the kinds of remark that it answers for. */
export const rules: readonly Rule[] = [
  { name: "parts", kinds: ["parts-below-total", "parts-above-total"], find: parts },
  { name: "sums", kinds: ["cross-check", "sum-mismatch"], find: sums },
  { name: "printed totals", kinds: ["sum-mismatch", "parts-below-total"], find: printedTotals },
  { name: "printed changes", kinds: ["printed-change"], find: printedChanges },
  { name: "printed rates", kinds: ["printed-rate"], find: printedRates },
  { name: "misprints", kinds: ["misprint"], find: misprints },
  { name: "mislabelled periods", kinds: ["mislabelled-period"], find: mislabelledPeriods },
  { name: "two values", kinds: ["two-values"], find: twoValues },
  { name: "restatements", kinds: ["restatement"], find: restatements },
  { name: "lost inequalities", kinds: ["lost-inequality"], find: lostInequalities },
  { name: "transposed digits", kinds: ["transposed-digits"], find: transposedDigits },
  { name: "outdated", kinds: ["outdated"], find: outdated },
  { name: "false dates", kinds: ["false-date"], find: falseDates },
  {
    name: "two collectors",
    kinds: ["two-collectors", "two-populations"],
    find: twoCollectors,
    isUnordered: true,
  },
  { name: "two levels", kinds: ["two-collectors"], find: twoLevels, isUnordered: true },
  { name: "overlapping windows", kinds: ["overlapping-periods"], find: overlappingWindows },
  {
    name: "overlapping categories",
    kinds: ["overlapping-categories"],
    find: overlappingCategories,
  },
  { name: "few periods", kinds: ["two-points-only", "one-point-only"], find: fewPeriods },
  { name: "gaps", kinds: ["collection-gap"], find: gaps },
  { name: "breaks", kinds: ["break", "definition"], find: breaks },
  { name: "partial periods", kinds: ["partial-period"], find: partialPeriods },
  { name: "missing values", kinds: ["missing-values"], find: missingValues },
  { name: "missing dates", kinds: ["missing-date"], find: missingDates },
  { name: "week lengths", kinds: ["period-doubtful"], find: weekLengths },
];
