import { isDay } from "../day.ts";
import type { Field } from "./descriptor.ts";

export type Cell = string | number | null;

/** The value of a cell by its field, or the sentence that says why it has none. */
export function parseCell(text: string, field: Field): { value: Cell } | { reason: string } {
  const { required, pattern, minimum, maximum } = field.constraints ?? {};
  const allowed = field.constraints?.enum;
  if (text === "") return required ? { reason: "the cell is empty; fill it in" } : { value: null };
  if (allowed && !allowed.includes(text)) return { reason: `use one of ${allowed.join(", ")}` };
  if (pattern && !new RegExp(pattern).test(text)) return { reason: `write it as ${pattern}` };
  const value = convert(text, field.type);
  if (value === undefined) return { reason: `write ${forms[field.type]}` };
  if (typeof value === "number" && minimum !== undefined && value < minimum) {
    return { reason: `the least allowed is ${minimum}` };
  }
  if (typeof value === "number" && maximum !== undefined && value > maximum) {
    return { reason: `the most allowed is ${maximum}` };
  }
  return { value };
}

const forms: Record<Field["type"], string> = {
  string: "text",
  integer: "a whole number, digits only",
  number: "a number such as 12 or 12.5",
  boolean: "true or false",
  date: "a day of the calendar as YYYY-MM-DD",
};

function convert(text: string, type: Field["type"]): Cell | undefined {
  if (type === "boolean") return text === "true" ? 1 : text === "false" ? 0 : undefined;
  if (type === "date") return isDay(text) ? text : undefined;
  if (type === "integer") return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
  if (type === "number") return /^-?\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : undefined;
  return text;
}
