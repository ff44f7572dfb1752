import type { Change, Words } from "../ledger.ts";
import { isPeriodType, type Period, periodId, slug } from "../period.ts";
import type { Noun } from "../schema.ts";
import type { Cell } from "./cell.ts";
import type { Tables } from "./read.ts";

type Cells = Record<string, Cell>;

/** How each table of the catalogue becomes a noun: the identity of a row, and its words. */
const mappings: {
  table: string;
  noun: Noun;
  id: (c: Cells) => string;
  words?: (c: Cells) => Cells;
}[] = [
  { table: "sources", noun: "source", id: (c) => `${c.id}` },
  { table: "codebooks", noun: "codebook", id: (c) => `${c.id}` },
  { table: "categories", noun: "category", id: (c) => `${c.codebook}/${c.dimension}=${c.slug}` },
  { table: "crosswalk", noun: "crosswalk", id: crosswalkId, words: crosswalkWords },
  { table: "collections", noun: "collection", id: (c) => `${c.id}` },
  { table: "series", noun: "series", id: (c) => `${c.id}`, words: seriesWords },
  { table: "events", noun: "event", id: (c) => `${c.id}` },
  { table: "parties", noun: "party", id: (c) => `${c.id}` },
  { table: "claims", noun: "claim", id: (c) => `${c.id}` },
  { table: "claim_evidence", noun: "evidence", id: evidenceId },
  { table: "claim_reviews", noun: "review", id: (c) => `${c.claim}/${slug(`${c.reviewer}`)}` },
  { table: "media_appearances", noun: "appearance", id: (c) => `${c.claim}/${c.order}` },
  { table: "percentages", noun: "quoted share", id: quotedShareId },
  { table: "checks", noun: "remark", id: (c) => `${c.id}` },
];

/** Everything of a package but its numbers, as changes to the ledger. */
export function catalogueOf(tables: Tables): Extract<Change, { append: Words }>[] {
  return mappings.flatMap(({ table, noun, id, words = (cells) => cells }) =>
    (tables[table] ?? []).map(({ cells }) => ({
      noun,
      append: { ...words(cells), id: id(cells) },
    })),
  );
}

/** The findings of a package; each is pinned to the revision that records it. */
export const findingsOf = (tables: Tables): Extract<Change, { append: Words }>[] =>
  (tables.findings ?? []).map(({ cells }) => ({
    noun: "finding",
    append: { ...cells, id: `${cells.id}`, revision: recordedHere },
  }));

/** Stands for the revision that is being written, whose number no plan can know. */
export const recordedHere = 0;

/** The words of an observation; `recorded_on` of a vintage is the revision's, not the row's. */
export function observationOf({ recorded_on: _, ...cells }: Cells): Words {
  const period = periodId(periodOf(cells));
  return { ...cells, id: `${cells.series}/${period}`, period };
}

/** The period that a row of a package stands for. */
export function periodOf(cells: Cells): Period {
  const type = `${cells.period_type}`;
  return {
    period_type: isPeriodType(type) ? type : "custom",
    period_start: textOf(cells.period_start),
    period_end: textOf(cells.period_end),
    period_label: textOf(cells.period_label),
    period_order: typeof cells.period_order === "number" ? cells.period_order : null,
  };
}

function crosswalkId(c: Cells): string {
  const { category_a, category_b } = crosswalkWords(c);
  return `${category_a}~${category_b}`;
}

function crosswalkWords(c: Cells): Cells {
  return {
    category_a: `${c.codebook_a}/${c.dimension_a}=${c.slug_a}`,
    relation: c.relation ?? null,
    category_b: `${c.codebook_b}/${c.dimension_b}=${c.slug_b}`,
    note: c.note ?? null,
  };
}

function seriesWords(c: Cells): Cells {
  return { ...c, categories: c.categories ?? "" };
}

function evidenceId(c: Cells): string {
  return `${c.claim}/${slug(`${c.party}`)}/${c.stance}/${c.source}`;
}

function quotedShareId(c: Cells): string {
  return `${c.collection}/${c.categories}/${c.period_start}..${c.period_end}`;
}

const textOf = (cell: Cell | undefined): string | null =>
  cell === null || cell === undefined ? null : `${cell}`;
