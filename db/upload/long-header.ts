import { longColumns, rateColumn } from "../columns.ts";
import { nearest } from "../near.ts";
import { trimmed } from "./characters.ts";
import type { Finding } from "./finding.ts";
import { type Grid, textOf } from "./grid.ts";
import { shown } from "./hidden.ts";

/** Where the columns of the long form stand, what each is called, and what is wrong with them. */
export type LongHeader = { places: Map<string, number>; names: string[]; findings: Finding[] };

const known = [...longColumns, rateColumn].map(({ name }) => name);
const required = ["series", "period_start", "period_end", "period_type", "value"];

/** Whether the first row of a grid names the columns of the long form. */
export function isLong({ rows }: Grid): boolean {
  const names = namesOf(rows[0]?.cells ?? []);
  return names.includes("series") && ["value", "period_start"].some((name) => names.includes(name));
}

/** Reads the header of the long form: columns may stand in any order, and some may be missing. */
export function readLongHeader({ rows: [head] }: Grid): LongHeader {
  const names = namesOf(head?.cells ?? []);
  const row = head?.row ?? 1;
  const findings = names.flatMap((name, index): Finding[] => {
    const place = { row, index, value: name };
    if (names.indexOf(name) < index && name !== "") {
      const message = `two columns are called "${shown(name)}"; keep one of them`;
      return [{ ...place, code: "DUPLICATE_COLUMN", message }];
    }
    if (known.includes(name)) return [];
    const [near] = nearest(name.slice(0, 80), known);
    const remedy = near ? `did you mean "${near}"?` : `take it out; known are ${known.join(", ")}`;
    const message = `unknown column "${shown(name)}"; ${remedy}`;
    return [{ ...place, code: "UNKNOWN_COLUMN", message }];
  });
  for (const column of required.filter((each) => !names.includes(each))) {
    const message = `the column "${column}" is missing; an export has it, download one again`;
    findings.push({ row, column, code: "MISSING_COLUMN", message });
  }
  return { places: new Map(names.map((name, index) => [name, index])), names, findings };
}

const namesOf = (cells: Grid["rows"][number]["cells"]): string[] =>
  cells.map((cell) => trimmed(textOf(cell)).toLowerCase());
