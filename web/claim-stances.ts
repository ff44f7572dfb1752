import { type Stance, stances } from "../db/claim-words.ts";
import type { ClaimFacts } from "../db/claims/facts.ts";

/** Claims of which something is the case, by the month in which they were made. */
export type StancePanel = {
  key: Stance | "nobody";
  title: string;
  months: { month: string; claims: number }[];
  /** Claims whose month is not known, by the days in which they were made. */
  ranges: { first: string; last: string; claims: number }[];
  undated: number;
  claims: number;
};

const titles: Record<StancePanel["key"], string> = {
  confirms: "Somebody confirms",
  partly: "Somebody confirms in part",
  denies: "Somebody denies",
  "no-information": "Somebody asked has no information",
  "no-statement-found": "No statement found where one was looked for",
  nobody: "Nobody is on record",
};

/** One panel for each stance, and one for claims about which nobody is on record. */
export function stancePanels(facts: readonly ClaimFacts[]): StancePanel[] {
  const keys: StancePanel["key"][] = [...stances, "nobody"];
  return keys.map((key) => {
    const own = facts.filter((each) =>
      key === "nobody" ? each.stances.length === 0 : each.stances.includes(key),
    );
    return { key, title: titles[key], ...timesOf(own) };
  });
}

/** The years from the first to the last claim that has a date; null if none has. */
export function yearsOf(facts: readonly ClaimFacts[]): { first: number; last: number } | null {
  let [first, last] = ["9999", "0000"];
  for (const { days } of facts) {
    if (days && days.first < first) first = days.first;
    if (days && days.last > last) last = days.last;
  }
  return first > last ? null : { first: Number(first.slice(0, 4)), last: Number(last.slice(0, 4)) };
}

function timesOf(own: readonly ClaimFacts[]): Omit<StancePanel, "key" | "title"> {
  const months = new Map<string, number>();
  const ranges = new Map<string, { first: string; last: string; claims: number }>();
  let undated = 0;
  for (const { days } of own) {
    if (!days) undated += 1;
    else if (days.first.slice(0, 7) === days.last.slice(0, 7)) {
      const month = days.first.slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + 1);
    } else {
      const key = `${days.first} ${days.last}`;
      const range = ranges.get(key) ?? { ...days, claims: 0 };
      range.claims += 1;
      ranges.set(key, range);
    }
  }
  const byMonth = [...months].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    months: byMonth.map(([month, claims]) => ({ month, claims })),
    ranges: [...ranges.values()].sort((a, b) => (a.first < b.first ? -1 : 1)),
    undated,
    claims: own.length,
  };
}
