import type { Filter } from "./parameters.ts";
import type { Defect } from "./refusal.ts";

/** x1 of n1 compared with x2 of n2. */
export type Counts = { x1: number; n1: number; x2: number; n2: number };

const names = ["x1", "n1", "x2", "n2"] as const;

/** Whether an address asks for the calculator. */
export const asksCounts = (filter: Filter): boolean =>
  names.some((name) => filter[name] !== undefined);

/** The four counts of the calculator; null where one is missing or a defect forbids them. */
export function countsOf(filter: Filter): Counts | null {
  const { x1, n1, x2, n2 } = filter;
  if (x1 === undefined || n1 === undefined || x2 === undefined || n2 === undefined) return null;
  return countDefects(filter).length > 0 ? null : { x1, n1, x2, n2 };
}

/** What is wrong with the counts together: one of four missing, a part above its whole, no items. */
export function countDefects(filter: Filter): Defect[] {
  if (!asksCounts(filter)) return [];
  const missing = names.filter((name) => filter[name] === undefined);
  if (missing.length > 0) return missing.map(missingCount);
  return [
    ...sideDefects({ x: filter.x1 ?? 0, n: filter.n1 ?? 0, side: "1" }),
    ...sideDefects({ x: filter.x2 ?? 0, n: filter.n2 ?? 0, side: "2" }),
  ];
}

function missingCount(parameter: string): Defect {
  const message = `missing ${parameter}; the calculator needs x1 of n1 and x2 of n2`;
  return { code: "BAD_PARAMETER", parameter, value: "", allowed: [...names], message };
}

function sideDefects({ x, n, side }: { x: number; n: number; side: "1" | "2" }): Defect[] {
  if (x > n) {
    const message = `invalid x${side}: ${x} of ${n}; a part cannot be larger than its whole`;
    const allowed = [`0 to ${n}`];
    return [{ code: "BAD_PARAMETER", parameter: `x${side}`, value: String(x), allowed, message }];
  }
  if (n > 0) return [];
  const message = `invalid n${side}: 0; nothing was counted, so no share can be given`;
  const allowed = ["1 or more"];
  return [{ code: "BAD_PARAMETER", parameter: `n${side}`, value: "0", allowed, message }];
}
