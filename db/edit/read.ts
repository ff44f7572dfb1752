import { isDay } from "../day.ts";
import { nearest } from "../near.ts";
import type { Defect } from "../refusal.ts";
import { characterFault } from "../upload/characters.ts";
import { shown } from "../upload/hidden.ts";
import type { Json } from "../upload/json.ts";
import type { Body, BodyField } from "./body.ts";

/** What was said of one thing, checked by itself: texts, whole numbers and yes or no as 1 or 0. */
export type Said = Record<string, string | number | null>;

export type Reading = { said: Said; ifRevision: number | null; defects: Defect[] };

/**
 * A JSON object read by a body: nothing is guessed, an unknown or mistyped field is refused, and
 * `if_revision` names the revision that the writer has seen. What is left out or null is null.
 */
export function readBodyOf(body: Body, sent: ReadonlyMap<string, Json>): Reading {
  const defects: Defect[] = [];
  const known = Object.keys(body.properties);
  for (const name of sent.keys()) {
    if (known.includes(name) || name === "if_revision") continue;
    defects.push(unknownField(name, known));
  }
  const said: Said = {};
  for (const [name, field] of Object.entries(body.properties)) {
    const value = plain(sent.get(name) ?? null);
    const fault = faultOf(name, value, { field, isRequired: body.required.includes(name) });
    if (fault) defects.push(fault);
    said[name] = fault || value === undefined || value === "" ? null : numberOf(value);
  }
  const seen = plain(sent.get("if_revision") ?? null);
  const isNumber = typeof seen === "number" && Number.isInteger(seen) && seen >= 0;
  if (seen !== null && !isNumber) defects.push(badRevision);
  return { said, ifRevision: isNumber ? seen : null, defects };
}

/** The fields of a form by a body: an empty field is null, digits are a number. */
export function readFormOf(body: Body, form: Readonly<Record<string, string>>): Reading {
  const sent = new Map<string, Json>();
  for (const [name, field] of Object.entries(body.properties)) {
    const text = (form[name] ?? "").replace(/\r\n/g, "\n").trim();
    if (text === "") continue;
    if (field.type === "boolean") sent.set(name, text === "1");
    else if (field.type === "integer" && /^\d+$/.test(text)) sent.set(name, { numeral: text });
    else sent.set(name, text);
  }
  for (const [name, field] of Object.entries(body.properties)) {
    if (field.type === "boolean" && !sent.has(name)) sent.set(name, false);
  }
  const seen = form.seen ?? "";
  if (/^\d{1,9}$/.test(seen)) sent.set("if_revision", { numeral: seen });
  return readBodyOf(body, sent);
}

const numberOf = (value: string | number | boolean | null): string | number | null =>
  typeof value === "boolean" ? Number(value) : value;

type Plain = string | number | boolean | null | undefined;

function plain(value: Json): Plain {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value) || value instanceof Map) return undefined;
  return /^-?\d{1,15}$/.test(value.numeral) ? Number(value.numeral) : undefined;
}

function faultOf(
  column: string,
  value: Plain,
  { field, isRequired }: { field: BodyField; isRequired: boolean },
): Defect | null {
  const name = field.title.toLowerCase();
  if (value === null || value === "") {
    if (!isRequired) return null;
    return { code: "MISSING_FIELD", column, message: `${name} is empty; fill it in` };
  }
  const reason =
    typeFault(value, field) ?? (typeof value === "string" ? textFault(value, field) : null);
  if (!reason) return null;
  const character =
    typeof value === "string" ? characterFault(value, noteOr(column, field)) : undefined;
  if (character) return { ...character, column };
  const message = `invalid ${name}: "${shown(String(value))}"; ${reason}`;
  const allowed = field.enum ? { allowed: [...field.enum] } : {};
  return { code: "BAD_FIELD", column, value: shown(String(value)), ...allowed, message };
}

function typeFault(value: Plain, { type, minimum = Number.MIN_SAFE_INTEGER }: BodyField) {
  if (type === "boolean") return typeof value === "boolean" ? null : "it is true or false";
  if (type === "string") return typeof value === "string" ? null : "it is a text";
  if (typeof value !== "number") return "it is a whole number";
  return value >= minimum ? null : `it is at least ${minimum}`;
}

function textFault(text: string, field: BodyField): string | null {
  const { maxLength = 300, pattern, format, enum: words } = field;
  if (text.length > maxLength) return `it has at most ${maxLength} characters`;
  if (characterFault(text, noteOr("", field))) return "it holds what cannot be seen";
  if (text !== text.trim()) return "it begins or ends with a blank";
  if (words && !words.includes(text)) return `use ${words.join(", ")}`;
  if (format === "date" && !isDay(text)) return "it is a day such as 2017-01-31";
  if (pattern && !new RegExp(pattern, "u").test(text)) return remedyOf(field);
  return null;
}

const remedyOf = ({ description = "it has another form" }: BodyField): string =>
  `${description.charAt(0).toLowerCase()}${description.slice(1)}`.replace(/\.$/, "");

/** A paragraph may hold line breaks, as a note may. */
const noteOr = (column: string, { maxLength = 0 }: BodyField): string =>
  maxLength > 300 ? "note" : column;

function unknownField(name: string, known: readonly string[]): Defect {
  const near = nearest(name, known);
  const remedy =
    near.length > 0 ? `did you mean ${near.join(" or ")}?` : `known: ${known.join(", ")}`;
  const message = `unknown field "${shown(name)}"; ${remedy}`;
  return { code: "UNKNOWN_FIELD", column: shown(name), allowed: [...known], message };
}

const badRevision: Defect = {
  code: "BAD_FIELD",
  column: "if_revision",
  message: "invalid if_revision; it is the number of the revision that you have seen",
};
