import type { Column } from "../../db/columns.ts";
import { isStatus, statuses } from "../../db/status.ts";
import { missingWord } from "../../web/parts/status-words.ts";
import { formatShare } from "../../web/stats/format.ts";
import { formatNumber } from "../../web/words/number.ts";
import { citation, cite } from "../../web/words/reference.ts";
import type { Cells } from "../view.ts";
import { citedOf, references } from "./references.ts";
import type { Subject } from "./rendition.ts";

/** The figure as text: its sentence, its numbers as a table, its sources, and how to cite it. */
export function renderMarkdown(subject: Subject): string {
  const { file, table } = subject;
  const { title, subtitle, alt, sentence = alt, notes } = file.words;
  const columns = told(table.columns, table.rows);
  const names = columns.map(({ name }) => name.replaceAll("_", " "));
  const rule = columns.map(({ type }) => (isNumber(type) ? "---:" : "---"));
  const lines = table.rows.map((row) => columns.map((column) => cellOf(row, column, subject)));
  const rows = [names, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`);
  const sources = references(subject).slice(0, -1);
  return [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(subtitle),
    escapeMarkdown(sentence),
    table.rows.length > 0 ? rows.join("\n") : "No numbers.",
    ...notes.map(escapeMarkdown),
    "## Sources",
    sources.map((source) => `1. ${escapeMarkdown(cite(source))}`).join("\n") || "None.",
    "## Cite as",
    citedAs(subject),
  ]
    .map((part) => `${part}\n`)
    .join("\n");
}

/** The citation; its address can be copied as it is. */
function citedAs(subject: Subject): string {
  const cited = citedOf(subject);
  const { address } = cited;
  const text = citation(subject.file.sources, cited);
  return `${escapeMarkdown(text.slice(0, -address.length))}\`${address}\``;
}

/** What programs need and readers find in the other files. */
const forPrograms = new Set([
  ...["collection", "unit", "measure", "categories", "period_start", "period_end", "period_type"],
  ...["period_label", "period_order", "whole", "relation", "period_as_stated", "locator"],
  ...["fragment", "note", "revision", "recorded_on"],
]);

/** The columns that a reader is shown: those that hold something, and not for programs only. */
function told(columns: readonly Column[], rows: readonly Cells[]): Column[] {
  const isLong = columns.some(({ name }) => name === "series");
  return columns.filter(
    ({ name }) => !(isLong && forPrograms.has(name)) && rows.some((row) => isTold(row, name)),
  );
}

const isTold = (row: Cells, name: string): boolean =>
  (row[name] ?? null) !== null && !(name === "status" && row[name] === "A");

/** A number as it is read, or the word for why there is none. */
function cellOf(row: Cells, { name, type }: Column, { filter }: Subject): string {
  const value = row[name] ?? null;
  const isLimit = name === "lower" || name === "upper";
  if (name === "status") return describeStatus(`${value}`);
  if (typeof value === "string") return escapeMarkdown(value);
  if (value === null) return name === "value" ? whyMissing(row) : "";
  if (name === "share" || (isLimit && filter.interval !== "poisson")) {
    return formatShare(value, 1) ?? "";
  }
  const relation = name === "value" && row.relation !== "=" ? (row.relation ?? "") : "";
  return isNumber(type) ? escapeMarkdown(`${relation}${formatNumber(value)}`) : String(value);
}

const describeStatus = (letter: string): string =>
  isStatus(letter) && letter !== "A" ? statuses[letter] : "";

function whyMissing({ status }: Cells): string {
  const letter = `${status}`;
  return isStatus(letter) ? missingWord(letter) : "missing";
}

const isNumber = (type: Column["type"]): boolean => type === "number" || type === "integer";

/** Text in which Markdown and HTML see no sign of theirs; line breaks become spaces. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_[\]<>|~#&]/g, (sign) => `\\${sign}`).replace(/\s*[\r\n]+\s*/g, " ");
