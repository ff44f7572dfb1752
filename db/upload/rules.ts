import { firstDay, lastDay } from "../day.ts";

/** The columns of the simple form, in the order in which a template shows them. */
export const columns = ["month", "theme", "count", "total", "note"] as const;

export type Column = (typeof columns)[number];

/** Which column of a file holds which column of the simple form, and which are not used. */
export type Mapping = { columns: Partial<Record<Column, string>>; unused: string[] };

/** A category that a theme may name: the label rows bear, and the other words for it. */
export type Theme = { slug: string; label: string; aliases: string[] };

/** What an upload may cost, in bytes, rows, columns, characters, milliseconds and megabytes. */
export type Limits = {
  fileBytes: number;
  rows: number;
  columns: number;
  cellChars: number;
  xlsxEntries: number;
  xlsxUnpackedBytes: number;
  jsonBytes: number;
  timeMs: number;
  memoryMb: number;
};

/** What an upload is read by. Months are `YYYY-MM`; all bounds are inclusive. */
export type Rules = {
  requiredColumns: Column[];
  optionalColumns: Column[];
  themes: Theme[];
  isExclusive: boolean;
  monthMin: string;
  monthMax: string;
  countMin: number;
  countMax: number;
  /** The day on which it is read, as `YYYY-MM-DD`: nothing is counted before it happens. */
  today: string;
  limits: Limits;
  /** How somebody said that the columns of this file are called. */
  mapping?: Mapping | undefined;
};

/** The limits that every upload is read by. */
export const limits: Limits = {
  fileBytes: 5_242_880,
  rows: 20_000,
  columns: 32,
  cellChars: 2000,
  xlsxEntries: 200,
  xlsxUnpackedBytes: 52_428_800,
  jsonBytes: 65_536,
  timeMs: 2000,
  memoryMb: 256,
};

type CollectionRow = {
  period_min: string | null;
  period_max: string | null;
  value_max: number | null;
  coding: string | null;
};

type CategoryRow = { slug: string; label: string; aliases: string | null };

/**
 * The rules for one collection: its catalogue row, the categories of the dimension that the column
 * `theme` names, and today as `YYYY-MM-DD`. No month that is not over is ever allowed.
 */
export function rulesOf(
  collection: CollectionRow,
  categories: CategoryRow[],
  { today, dimension = "theme" }: { today: string; dimension?: string },
): Rules {
  const lastWhole = monthBefore(today.slice(0, 7));
  const latest = collection.period_max ? lastDay(collection.period_max).slice(0, 7) : lastWhole;
  return {
    requiredColumns: ["month", "theme", "count"],
    optionalColumns: ["total", "note"],
    themes: themesOf(categories),
    isExclusive: (collection.coding ?? "").split(";").includes(`${dimension}=exclusive`),
    monthMin: firstDay(collection.period_min ?? "1900").slice(0, 7),
    monthMax: latest < lastWhole ? latest : lastWhole,
    countMin: 0,
    countMax: collection.value_max ?? 1_000_000,
    today,
    limits,
  };
}

/** Two categories with one label are told apart by their slugs. */
function themesOf(categories: CategoryRow[]): Theme[] {
  const labels = categories.map(({ label }) => label.toLowerCase());
  return categories.map(({ slug, label, aliases }) => {
    const isShared = labels.filter((other) => other === label.toLowerCase()).length > 1;
    const words = (aliases ?? "").split(";").map((alias) => alias.trim());
    const others = [slug, ...words].filter((word) => word !== "" && word !== label);
    return { slug, label: isShared ? slug : label, aliases: others };
  });
}

function monthBefore(month: string): string {
  const [year = 0, index = 1] = month.split("-").map(Number);
  const [y, m] = index === 1 ? [year - 1, 12] : [year, index - 1];
  return `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}`;
}
