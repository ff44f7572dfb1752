import type { Quantity } from "../../db/parameters.ts";
import type { Mark } from "../estimate.ts";

/** Why a count has no rate. */
export const noRate =
  "A rate is by the day, and an issue or an undated period covers no days, so it has no rate.";

/** What stands where no mark can be drawn, which is not always that there is no number. */
export function describeNone(marks: readonly Mark[], quantity: Quantity): string {
  const isKnown = marks.some(({ value }) => value !== null);
  if (!isKnown || quantity === "count") return "No number is known here.";
  return quantity === "rate"
    ? "No days are covered, so there is no rate."
    : "No exact whole is known, so there is no share.";
}
