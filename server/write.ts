import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { Body } from "../db/edit/body.ts";
import { type Reading, readBodyOf } from "../db/edit/read.ts";
import type { Defect } from "../db/refusal.ts";
import { shown } from "../db/upload/hidden.ts";
import { readJsonText } from "../db/upload/json-text.ts";
import type { Caller } from "./access.ts";
import type { ActionParameter } from "./action.ts";
import { type Answer, answerOnce } from "./answer.ts";
import { readBody } from "./body.ts";
import { refuse } from "./errors.ts";
import type { World } from "./world.ts";

/** A write as it was sent through the API. */
export type Write = {
  bytes: Uint8Array<ArrayBuffer>;
  /** Whether it is only to be shown what would change. */
  isDry: boolean;
  person: string;
  /** Acts once for each key, and tells a retry what was told before; a dry run is never kept. */
  answer: (act: () => Answer) => Response;
};

/** What a write may be sent with, and what to send instead of more than the bytes that it takes. */
export type Terms = { parameters: readonly ActionParameter[]; mostBytes: number; remedy: string };

/** Reads what was sent, or says why it is not read: a misspelt parameter, no key, too large. */
export async function receiveWrite(
  c: Context,
  world: World,
  { caller, terms }: { caller: Caller; terms: Terms },
): Promise<Write | Response> {
  const odd = oddParameters(c, terms.parameters);
  if (odd.length > 0) return refuse(c, 400, odd);
  const isDry = c.req.query("dry-run") === "1";
  const key = c.req.header("idempotency-key") ?? "";
  if (key === "" && !isDry) return refuse(c, 400, [noKey]);
  const bytes = await readBody(c.req.raw, terms.mostBytes);
  if (!bytes) return refuse(c, 413, [tooLarge(terms)]);
  const person = caller?.person.id ?? "";
  const seen = c.req.header("if-match") ?? "";
  const request = [c.req.path, new URL(c.req.url).search, seen, hashOf(bytes)].join(" ");
  const mark = isDry ? null : { person, key, request };
  const answer = (act: () => Answer): Response => {
    const { status, body } = answerOnce(world, mark, act);
    return c.json(body, status, { "cache-control": "no-store" });
  };
  return { bytes, isDry, person, answer };
}

/** The one JSON object of a write, read by a body, or the answer that says what is wrong with it. */
export function readWords(c: Context, { bytes }: Write, body: Body): Reading | Response {
  const read = readJsonText(bytes, { limit: bytes.length, top: "object" });
  if ("finding" in read) return refuse(c, 400, [read.finding]);
  const reading = readBodyOf(body, read.value instanceof Map ? read.value : new Map());
  return reading.defects.length > 0 ? refuse(c, 422, reading.defects) : reading;
}

/** A misspelt or repeated parameter is refused: of a write, it may have been meant to hold it back. */
export function oddParameters(c: Context, parameters: readonly ActionParameter[]): Defect[] {
  const known = parameters.filter((each) => each.in === "query");
  const names = known.map(({ name }) => name);
  return Object.entries(c.req.queries()).flatMap(([parameter, values]): Defect[] => {
    const [value = "", other] = values;
    const asked = known.find(({ name }) => name === parameter);
    if (!asked) return [unknownParameter(parameter, { value, names })];
    if (other !== undefined) return [repeated(parameter)];
    const { allowed } = asked;
    return !allowed || allowed.includes(value) ? [] : [badValue(parameter, { value, allowed })];
  });
}

type Known = { value: string; names: readonly string[] };

function unknownParameter(parameter: string, { value, names }: Known): Defect {
  const known = names.length > 0 ? `known: ${names.join(", ")}` : "this takes none";
  const message = `unknown parameter "${shown(parameter)}"; ${known}`;
  return { code: "UNKNOWN_PARAMETER", parameter, value, allowed: names, message };
}

/** Two values of one parameter have two readings. */
function repeated(parameter: string): Defect {
  const message = `the parameter ${parameter} is given twice; give it once`;
  return { code: "BAD_PARAMETER", parameter, message };
}

type Given = { value: string; allowed: readonly string[] };

function badValue(parameter: string, { value, allowed }: Given): Defect {
  const message = `invalid ${parameter}: "${shown(value)}"; it is ${allowed.join(" or ")} or not there`;
  return { code: "BAD_PARAMETER", parameter, value, allowed, message };
}

const noKey: Defect = {
  code: "MISSING_IDEMPOTENCY_KEY",
  message: "send an Idempotency-Key: any text that is new for each write, the same for its retries",
};

function tooLarge({ mostBytes, remedy }: Terms): Defect {
  const size = mostBytes < 1_048_576 ? `${mostBytes / 1024} KB` : `${mostBytes / 1_048_576} MB`;
  return { code: "FILE_TOO_LARGE", message: `more than ${size}; ${remedy}` };
}

const hashOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("base64url");
