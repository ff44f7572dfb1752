import type { Finding } from "./finding.ts";
import type { Spelling } from "./grid.ts";
import type { SimpleRow } from "./row.ts";
import type { Column, Rules } from "./rules.ts";

type Checked = { rows: SimpleRow[]; findings: Finding[]; spellings: Spelling[] };

/**
 * What the rows say together: no theme twice in a month, one total for a month, no count above it,
 * and, where themes exclude each other, no sum above it. A total stated once holds for its month.
 */
export function checkTotals(
  rows: SimpleRow[],
  { rules, places }: { rules: Rules; places: ReadonlyMap<Column, number> },
): Checked {
  const findings: Finding[] = repeats(rows);
  const spellings: Spelling[] = [];
  const months = byMonth(rows);
  const totals = new Map<string, SimpleRow>();
  for (const [month, group] of months) {
    const stated = group.find(({ total }) => total !== null);
    if (!stated) continue;
    totals.set(month, stated);
    const faults = [...differing(group, stated, places), ...exceeding(group, stated, places)];
    const isSummed = rules.isExclusive && faults.length === 0;
    findings.push(...faults, ...(isSummed ? summing(group, stated) : []));
  }
  const filled = rows.map((row) => {
    const stated = totals.get(row.month);
    if (!stated || row.total !== null) return row;
    const read = `${stated.total}, from row ${stated.row}`;
    if (places.has("total")) spellings.push({ row: row.row, column: "total", value: "", read });
    return { ...row, total: stated.total };
  });
  return { rows: filled, findings, spellings };
}

function byMonth(rows: SimpleRow[]): Map<string, SimpleRow[]> {
  const months = new Map<string, SimpleRow[]>();
  for (const row of rows) {
    const group = months.get(row.month);
    if (group) group.push(row);
    else months.set(row.month, [row]);
  }
  return months;
}

function repeats(rows: SimpleRow[]): Finding[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ row, month, theme }) => {
    const key = `${month} ${theme}`;
    const first = seen.get(key);
    seen.set(key, first ?? row);
    if (first === undefined) return [];
    const message = `"${theme}" in ${month} already stands in row ${first}; keep one of the two`;
    return [{ code: "DUPLICATE_ROW", message, row, value: key }];
  });
}

type Places = ReadonlyMap<Column, number>;

const differing = (group: SimpleRow[], stated: SimpleRow, places: Places): Finding[] =>
  group
    .filter(({ total }) => total !== null && total !== stated.total)
    .map(({ row, total }) => ({
      code: "TOTAL_DIFFERS",
      message: `the total is ${stated.total} in row ${stated.row}, ${total} here; correct one`,
      row,
      index: places.get("total"),
      value: String(total),
    }));

const exceeding = (group: SimpleRow[], stated: SimpleRow, places: Places): Finding[] =>
  group
    .filter(({ count, total }) => count > (total ?? stated.total ?? count))
    .map(({ row, count, total }) => ({
      code: "COUNT_EXCEEDS_TOTAL",
      message: `count ${count} is more than the total ${total ?? stated.total}; a part cannot be larger than its whole, correct one of the two`,
      row,
      index: places.get("count"),
      value: String(count),
    }));

function summing(group: SimpleRow[], { month, total }: SimpleRow): Finding[] {
  let sum = 0;
  const over = group.find(({ count }) => {
    sum += count;
    return total !== null && sum > total;
  });
  const all = group.reduce((whole, { count }) => whole + count, 0);
  const message = `the themes of ${month} add up to ${all}, more than its total of ${total}; correct one of the counts or the total`;
  return over ? [{ code: "SUM_EXCEEDS_TOTAL", message, row: over.row, value: String(all) }] : [];
}
