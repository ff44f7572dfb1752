import type { Defect } from "../../db/refusal.ts";
import { columns, type Mapping } from "../../db/upload/rules.ts";

/** The mapping that a form says column by column (`column-0`, `column-1` …), or what it leaves open. */
export function mappingOf(
  names: readonly string[],
  form: Readonly<Record<string, string>>,
): Mapping | Defect {
  const mapping: Mapping = { columns: {}, unused: [] };
  for (const [at, name] of names.entries()) {
    const chosen = form[`column-${at}`] ?? "";
    const column = columns.find((each) => each === chosen);
    if (!column && chosen !== "unused") return open(name);
    if (!column) mapping.unused.push(name);
    else if (mapping.columns[column]) return twice(column, [mapping.columns[column], name]);
    else mapping.columns[column] = name;
  }
  return mapping;
}

const open = (name: string): Defect => ({
  code: "MISSING_COLUMN",
  column: name,
  message: `say what the column "${name}" holds, or that it is not used`,
});

const twice = (column: string, names: readonly string[]): Defect => ({
  code: "DUPLICATE_COLUMN",
  column,
  message: `${names.map((name) => `"${name}"`).join(" and ")} cannot both be the ${column}; choose one`,
});
