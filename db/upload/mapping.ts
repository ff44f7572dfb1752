import { shown } from "./hidden.ts";
import { type Column, columns, type Mapping } from "./rules.ts";

const isColumn = (text: string): text is Column => columns.some((column) => column === text);

const pair = new RegExp(`^(${[...columns, "unused"].join("|")})=(.+)$`, "s");
const seam = new RegExp(`,(?=(?:${[...columns, "unused"].join("|")})=)`);

/**
 * The mapping that `month=Datum,count=Anzahl,unused=Region` writes, or the sentence that says what is
 * wrong with it. Names may hold commas.
 */
export function parseMapping(text: string): Mapping | string {
  const mapping: Mapping = { columns: {}, unused: [] };
  for (const part of text.split(seam)) {
    const [, column = "", name = ""] = pair.exec(part) ?? [];
    if (column === "") return `invalid map: "${shown(part)}"; ${form}`;
    if (!isColumn(column)) mapping.unused.push(name);
    else if (mapping.columns[column]) return `invalid map: ${column} is given twice; ${form}`;
    else mapping.columns[column] = name;
  }
  return mapping;
}

const form = `write it like month=Datum,count=Anzahl with ${columns.join(", ")} or unused before the =`;

/** The one spelling of a mapping: `parseMapping(formatMapping(m))` is `m`. */
export function formatMapping({ columns: named, unused }: Mapping): string {
  const pairs = columns.flatMap((column) => (named[column] ? `${column}=${named[column]}` : []));
  return [...pairs, ...unused.map((name) => `unused=${name}`)].join(",");
}

/** The names in a file that a mapping speaks of. */
export const namesIn = ({ columns: named, unused }: Mapping): string[] => [
  ...Object.values(named),
  ...unused,
];

/** What a mapping says that a name stands for; null if it does not speak of it. */
export function meaningOf(name: string, mapping: Mapping): Column | "unused" | null {
  const found = columns.find((column) => mapping.columns[column] === name);
  return found ?? (mapping.unused.includes(name) ? "unused" : null);
}
