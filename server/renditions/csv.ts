import type { Subject } from "./rendition.ts";

/** The rows as CSV (RFC 4180, UTF-8, LF); missing is an empty cell; formulas are defused. */
export function renderCsv({ table, filter }: Subject): string {
  const names = table.columns.map(({ name }) => name);
  const lines = table.rows.map((row) => names.map((name) => formatCell(row[name] ?? null)));
  const text = [names, ...lines].map((cells) => `${cells.join(",")}\n`).join("");
  return filter.bom ? `\ufeff${text}` : text;
}

/**
 * One cell. Text that a spreadsheet would run as a formula gets a leading apostrophe; a lone sign
 * such as the relation `=` cannot be one. What begins with apostrophes before a formula gets one more,
 * so that taking one away gives back what was there.
 */
export function formatCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^'*[=+\-@\t\r\n＝＋－＠]./su.test(value) ? `'${value}` : value;
  return /[",;\t\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
