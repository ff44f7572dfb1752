import { mentioned, parseSentence } from "../mentions.ts";
import { periodId } from "../period.ts";
import type { Defect } from "../refusal.ts";
import { emptyStatuses } from "../status.ts";
import { periodOf } from "./catalogue.ts";
import { defect, type PackageRow, type Tables } from "./read.ts";

/** What a package must also keep, beyond types, keys and references: the rules of the ledger. */
export function checkRules(tables: Tables): Defect[] {
  return [
    ...inspect(tables, "series", seriesRule(tables)),
    ...inspect(tables, "observations", valueRule),
    ...inspect(tables, "vintages", valueRule),
    ...inspect(tables, "observations", periodRule()),
    ...inspect(tables, "crosswalk", crosswalkRule(tables)),
    ...inspect(tables, "findings", findingRule(tables)),
  ];
}

/** What is wrong with a row: the column and the reason, or nothing. */
export type Rule = (row: PackageRow) => { column: string; reason: string } | undefined;

function inspect(tables: Tables, name: string, rule: Rule): Defect[] {
  return (tables[name] ?? []).flatMap((row) => {
    const broken = rule(row);
    if (!broken) return [];
    const value = String(row.cells[broken.column] ?? "");
    return [defect(`${name}.csv`, row.line, broken.column, value, broken.reason)];
  });
}

function seriesRule(tables: Tables): Rule {
  const codebooks = new Map((tables.collections ?? []).map(({ cells }) => [cells.id, cells]));
  const categories = new Set(
    (tables.categories ?? []).map(({ cells: c }) => `${c.codebook}/${c.dimension}=${c.slug}`),
  );
  const seen = new Map<string, number>();
  return ({ line, cells }) => {
    const codebook = codebooks.get(cells.collection)?.codebook;
    const pairs = `${cells.categories ?? ""}`.split(";").filter(Boolean);
    const unknown = pairs.find(
      (pair) => !categories.has(`${codebook}/${pair}`) && !categories.has(`common/${pair}`),
    );
    if (unknown) return { column: "categories", reason: `category not found: ${unknown}` };
    if (cells.whole !== null && !`${cells.whole}`.startsWith(`${cells.collection}/`)) {
      return { column: "whole", reason: "the whole must be a series of the same collection" };
    }
    const key = `${cells.collection} ${cells.unit} ${cells.categories ?? ""}`;
    const first = seen.get(key);
    seen.set(key, first ?? line);
    return first
      ? { column: "id", reason: `same unit and categories as line ${first}` }
      : undefined;
  };
}

/** A value or the status that says why there is none, its relation, and days or a label. */
export const valueRule: Rule = ({ cells }) => {
  const mayBeEmpty = emptyStatuses.some((status) => status === cells.status);
  if (cells.value === null && !mayBeEmpty) {
    return { column: "value", reason: `empty with status ${cells.status}; say L, M, O, Q or S` };
  }
  if ((cells.value === null) !== (cells.relation === null)) {
    return { column: "relation", reason: "a value needs one of = > < ~, an empty value none" };
  }
  const { period_start: first = null, period_end: last = null } = cells;
  if ((first === null) !== (last === null) || (first !== null && last !== null && first > last)) {
    return { column: "period_end", reason: "give both days, the first not after the last" };
  }
  if (first === null && cells.period_label === null) {
    return { column: "period_label", reason: "a period needs days or a label" };
  }
  return undefined;
};

function periodRule(): Rule {
  const seen = new Map<string, number>();
  return (row) => {
    if (valueRule(row)) return undefined;
    const id = `${row.cells.series}/${periodId(periodOf(row.cells))}`;
    const first = seen.get(id);
    seen.set(id, first ?? row.line);
    return first ? { column: "series", reason: `same period as line ${first}` } : undefined;
  };
}

function crosswalkRule(tables: Tables): Rule {
  const known = new Set(
    (tables.categories ?? []).map(({ cells: c }) => `${c.codebook}/${c.dimension}=${c.slug}`),
  );
  return ({ cells: c }) => {
    if (!known.has(`${c.codebook_a}/${c.dimension_a}=${c.slug_a}`)) {
      return { column: "slug_a", reason: "not found in categories.csv" };
    }
    return known.has(`${c.codebook_b}/${c.dimension_b}=${c.slug_b}`)
      ? undefined
      : { column: "slug_b", reason: "not found in categories.csv" };
  };
}

function findingRule(tables: Tables): Rule {
  const known = new Set((tables.series ?? []).map(({ cells }) => cells.id));
  return ({ cells }) => {
    const sentence = `${cells.sentence}`;
    const unknown = mentioned(sentence).find(({ series }) => !known.has(series));
    if (unknown) return { column: "sentence", reason: `series not found: ${unknown.series}` };
    return parseSentence(sentence)
      ? undefined
      : { column: "sentence", reason: "a brace names no number; write {value series/period}" };
  };
}
