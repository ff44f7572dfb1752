import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { Outcome } from "../../db/entry/commit.ts";
import type { Defect } from "../../db/refusal.ts";
import type { FileKind } from "../../db/upload/file-type.ts";
import { readObservation, statusOf } from "../../db/upload/observation.ts";
import { readUpload } from "../../db/upload/read.ts";
import { limits } from "../../db/upload/rules.ts";
import type { Caller } from "../access.ts";
import type { Action } from "../action.ts";
import { type Answer, answerOnce, refused } from "../answer.ts";
import { readBody } from "../body.ts";
import { refuse } from "../errors.ts";
import { type Aim, aimOf, describePlan, type Intake, planRows, recordRows } from "../intake.ts";
import type { World } from "../world.ts";
import { observationBody, writeParameters } from "./write-parameters.ts";

/** Content types of files, by the kind of file. */
const kinds: Record<string, FileKind> = {
  "text/csv": "csv",
  "text/tab-separated-values": "csv",
  "application/json": "json",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
};

/** `POST /api/imports?collection=C[&dry-run=1][&source=S][&locator=L][&reason=R][&tick=1]` */
export const importAction: Action = {
  method: "POST",
  path: "/api/imports",
  who: "analyst",
  summary: "Record a file of counts, or with dry-run show what it would change",
  takes: Object.keys(kinds),
  parameters: writeParameters,
  handle: (c, world, caller) => answer(c, world, { caller, read: readFile }),
};

/** `POST /api/observations?collection=C`: one row of the simple form as JSON, strictly typed. */
export const observeAction: Action = {
  method: "POST",
  path: "/api/observations",
  who: "analyst",
  summary: "Record one count of a month, or with dry-run show what it would change",
  body: observationBody,
  parameters: writeParameters,
  handle: (c, world, caller) => answer(c, world, { caller, read: readOne }),
};

/** Reads what was sent, and gives what remains to be done in one go: nothing waits in between. */
type Reader = (asked: Asked) => Promise<() => Answer>;
type Asked = { c: Context; world: World; person: string; bytes: Uint8Array };

async function readFile(asked: Asked): Promise<() => Answer> {
  const { c, bytes } = asked;
  const type = (c.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const kind = kinds[type];
  if (!kind) return () => refused(400, [noKind(type)]);
  const aim = aimAsked(asked);
  if ("code" in aim) return () => refused(404, [aim]);
  const { rows, defects, spellings } = await readUpload(bytes, kind, aim.rules);
  if (defects.length > 0) return () => refused(statusOf(defects), defects);
  const intake = { ...intakeOf(asked, aim, rows.length), rows };
  return finish(asked, aim, { intake, spellings });
}

async function readOne(asked: Asked): Promise<() => Answer> {
  const aim = aimAsked(asked);
  if ("code" in aim) return () => refused(404, [aim]);
  const { row, ifRevision, defects, spellings } = readObservation(asked.bytes, aim.rules);
  if (!row || defects.length > 0) return () => refused(statusOf(defects), defects);
  const intake = { ...intakeOf(asked, aim, 1), rows: [row], kind: "entry" as const };
  const made = { ...intake, ifRevision: ifRevision ?? undefined };
  return finish(asked, aim, { intake: made, spellings });
}

type Read = { intake: Intake; spellings: unknown };

/** What remains when everything was read: to record it, or only to say what it would do. */
function finish({ c, world }: Asked, aim: Aim, { intake, spellings }: Read): () => Answer {
  const read = { rows: intake.rows, spellings };
  if (!isDry(c)) return () => recorded(recordRows(world.db, aim, intake), read);
  return () => {
    const plan = describePlan(planRows(world.db, aim, intake));
    if (plan.errors.length > 0) return refused(422, plan.errors);
    return { status: 200, body: { plan, ...read, revision: null } };
  };
}

function recorded({ plan, revision }: Outcome, read: Record<string, unknown>): Answer {
  const body = { plan: describePlan(plan), ...read, revision: revision?.number ?? null };
  return { status: revision ? 201 : 200, body };
}

function aimAsked({ c, world }: Asked): Aim | Defect {
  const { collection = "", source, locator } = c.req.query();
  return aimOf(world.db, { collection, source, locator }, world.clock().slice(0, 10));
}

function intakeOf({ c, world, person }: Asked, { target }: Aim, rows: number) {
  const reason = c.req.query("reason") || `${rows} rows for ${target.collection.id}, by the API`;
  const isTicked = c.req.query("tick") === "1";
  return { reason, person, now: world.clock(), isTicked, kind: "import" as const };
}

const isDry = (c: Context): boolean => c.req.query("dry-run") === "1";

async function answer(
  c: Context,
  world: World,
  { caller, read }: { caller: Caller; read: Reader },
) {
  const person = caller?.person.id ?? "";
  const key = c.req.header("idempotency-key") ?? "";
  const odd = oddParameters(c);
  if (odd.length > 0) return refuse(c, 400, odd);
  if (key === "" && !isDry(c)) return refuse(c, 400, [noKey]);
  const bytes = await readBody(c.req.raw, limits.fileBytes);
  if (!bytes) return refuse(c, 413, [tooLarge]);
  const finish = await read({ c, world, person, bytes });
  const request = `${c.req.path} ${new URL(c.req.url).search} ${hashOf(bytes)}`;
  const { status, body } = answerOnce(world, isDry(c) ? null : { person, key, request }, finish);
  return c.json(body, status, { "cache-control": "no-store" });
}

const known = ["collection", "dry-run", "source", "locator", "reason", "tick"];
const switches = ["dry-run", "tick"];

/** A misspelt parameter of a write is refused: it may have been meant to hold the write back. */
function oddParameters(c: Context): Defect[] {
  return Object.entries(c.req.query()).flatMap(([parameter, value]): Defect[] => {
    if (!known.includes(parameter)) {
      const message = `unknown parameter "${parameter}"; known: ${known.join(", ")}`;
      return [{ code: "UNKNOWN_PARAMETER", parameter, value, allowed: known, message }];
    }
    if (!switches.includes(parameter) || value === "1") return [];
    const message = `invalid ${parameter}: "${value.slice(0, 80)}"; it is 1 or not there`;
    return [{ code: "BAD_PARAMETER", parameter, value, allowed: ["1"], message }];
  });
}

const noKey: Defect = {
  code: "MISSING_IDEMPOTENCY_KEY",
  message: "send an Idempotency-Key: any text that is new for each write, the same for its retries",
};

const tooLarge: Defect = {
  code: "FILE_TOO_LARGE",
  message: `more than ${limits.fileBytes / 1_048_576} MB; split it and send it in parts`,
};

const noKind = (type: string): Defect => ({
  code: "BAD_CONTENT_TYPE",
  value: type,
  allowed: Object.keys(kinds),
  message: `the content type is "${type}"; send ${Object.keys(kinds).join(", ")}`,
});

const hashOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("base64url");
