import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../db/root.ts";
import { type Rules, rulesOf } from "../../../db/upload/rules.ts";
import type { Case } from "../../fixtures/bad-inputs/materialise.mjs";

type Contract = {
  now: string;
  required_columns: string[];
  optional_columns: string[];
  themes: string[];
  theme_aliases: Record<string, string>;
  month_min: string;
  month_max: string;
  count_min: number;
  count_max: number;
  limits: Record<string, number>;
  time_limit_ms: number;
  rss_growth_limit_mb: number;
};

const path = join(root, "tests/fixtures/bad-inputs/cases.json");
const file: { contract: Contract; cases: Case[] } = JSON.parse(readFileSync(path, "utf8"));

/** What the cases promise, and the cases. */
export const { contract, cases } = file;

/** The rules of the contract, made from a collection and its categories as they are in a ledger. */
export const rules: Rules = rulesOf(
  {
    period_min: `${contract.month_min}-01`,
    period_max: null,
    value_max: contract.count_max,
    coding: "medium=multiple;theme=exclusive",
  },
  contract.themes.map((label, i) => ({
    slug: `theme-${i}`,
    label,
    aliases: Object.entries(contract.theme_aliases)
      .filter(([, theme]) => theme === label)
      .map(([alias]) => alias)
      .join("; "),
  })),
  { today: contract.now.slice(0, 10) },
);

/** The header of the simple form. */
export const header = "month,theme,count,total,note\n";

/** The bytes of a text in UTF-8. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A CSV file of one row in which some cells read otherwise. */
export function fileWith(cells: Record<string, string>): Uint8Array {
  const row = { month: "2017-01", theme: "other", count: "3", total: "", note: "", ...cells };
  return bytesOf(`${header}${Object.values(row).map(quoted).join(",")}\n`);
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
