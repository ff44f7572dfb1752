import type { Context } from "hono";
import { rememberMapping } from "../../db/entry/mappings.ts";
import { newestNumber } from "../../db/ledger.ts";
import type { Defect } from "../../db/refusal.ts";
import type { FileKind } from "../../db/upload/file-type.ts";
import { formatMapping, parseMapping } from "../../db/upload/mapping.ts";
import { readObservation, statusOf } from "../../db/upload/observation.ts";
import { limits, type Mapping } from "../../db/upload/rules.ts";
import { counted } from "../../web/parts/counted.ts";
import type { Caller } from "../access.ts";
import type { Action, ActionParameter } from "../action.ts";
import { type Answer, refused } from "../answer.ts";
import { notYet, revisionSeen } from "../if-match.ts";
import {
  type Aim,
  aimOf,
  consequencesOf,
  describePlan,
  type Intake,
  recordRows,
  rehearseRows,
  rowsSent,
} from "../intake.ts";
import { readSent } from "../reading.ts";
import type { World } from "../world.ts";
import { receiveWrite, type Write } from "../write.ts";
import { answerArchive, archiveType } from "./api-package.ts";
import { importParameters, observationBody, writeParameters } from "./write-parameters.ts";

/** Content types of files, by the kind of file. */
const kinds: Record<string, FileKind> = {
  "text/csv": "csv",
  "text/tab-separated-values": "csv",
  "application/json": "json",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
};

/** `POST /api/imports?collection=C[&dry-run=1][&source=S][&locator=L][&reason=R][&tick=1][&map=M]` */
export const importAction: Action = {
  method: "POST",
  path: "/api/imports",
  who: "analyst",
  summary: "Record a file of counts, or with dry-run show what it would change",
  takes: Object.keys(kinds),
  parameters: importParameters,
  cancel: "drop",
  handle: (c, world, caller) =>
    answer(c, world, { caller, read: readFile, parameters: importParameters }),
};

/** `POST /api/observations?collection=C`: one row of the simple form as JSON, strictly typed. */
export const observeAction: Action = {
  method: "POST",
  path: "/api/observations",
  who: "analyst",
  summary: "Record one count of a month, or with dry-run show what it would change",
  body: observationBody,
  parameters: writeParameters,
  handle: (c, world, caller) =>
    answer(c, world, { caller, read: readOne, parameters: writeParameters }),
};

/** Reads what was sent, and gives what remains to be done in one go: nothing waits in between. */
type Reader = (asked: Asked) => Promise<() => Answer>;
type Asked = { c: Context; world: World; caller: Caller } & Omit<Write, "answer">;

async function readFile(asked: Asked): Promise<() => Answer> {
  const { c, bytes } = asked;
  const type = (c.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === archiveType) return answerArchive(asked.world, asked);
  const kind = kinds[type];
  if (!kind) return () => refused(400, [noKind(type)]);
  const aim = aimAsked(asked);
  if ("code" in aim) return () => refused(statusOfAim(aim), [aim]);
  const seen = revisionSeen(c, null);
  if (seen && typeof seen === "object") return () => refused(400, [seen]);
  const mapping = mappingAsked(c);
  if (typeof mapping === "string") return () => refused(400, [badMap(mapping)]);
  const report = asked.world.report("read");
  const sheet = await readSent(asked.world.db, aim, { bytes, kind, mapping, report });
  const { defects, spellings } = sheet;
  if (defects.length > 0) return () => refused(statusOf(defects), defects);
  const words = intakeOf(asked, aim, sheet.rows.length);
  const intake = { ...sheet, ...words, ifRevision: seen ?? undefined };
  return finish(asked, aim, { intake, spellings, mapping: sheet.mapping });
}

/** `map=month=Datum,count=Anzahl`: how the columns of the file are called. */
function mappingAsked(c: Context): Mapping | string | undefined {
  const text = c.req.query("map");
  return text ? parseMapping(text) : undefined;
}

const badMap = (message: string): Defect => ({ code: "BAD_PARAMETER", parameter: "map", message });

async function readOne(asked: Asked): Promise<() => Answer> {
  const aim = aimAsked(asked);
  if ("code" in aim) return () => refused(statusOfAim(aim), [aim]);
  const { row, ifRevision, defects, spellings } = readObservation(asked.bytes, aim.rules);
  if (!row || defects.length > 0) return () => refused(statusOf(defects), defects);
  const seen = revisionSeen(asked.c, ifRevision);
  if (seen && typeof seen === "object") return () => refused(400, [seen]);
  const intake = {
    ...intakeOf(asked, aim, 1),
    form: "simple" as const,
    rows: [row],
    kind: "entry" as const,
  };
  const made = { ...intake, ifRevision: seen ?? undefined };
  return finish(asked, aim, { intake: made, spellings, mapping: null });
}

type Read = { intake: Intake; spellings: unknown; mapping: Mapping | null };

/** What remains when everything was read: to record it, or only to say what it would do. */
function finish(
  { world, isDry }: Asked,
  aim: Aim,
  { intake, spellings, mapping }: Read,
): () => Answer {
  const { db } = world;
  const ahead = notYet(intake.ifRevision ?? null, newestNumber(db));
  if (ahead) return () => refused(409, [ahead]);
  const read = {
    rows: rowsSent(intake),
    spellings,
    ...(mapping && { map: formatMapping(mapping) }),
  };
  if (isDry) {
    return () => {
      const plan = rehearseRows(db, aim, intake);
      const body = { plan: describePlan(plan), ...read, ...consequencesOf(db, aim, plan) };
      return { status: 200, body: { ...body, revision: null } };
    };
  }
  return () => {
    const { plan, revision, waiting } = recordRows(db, aim, intake);
    const { person, now } = intake;
    const collection = aim.target.collection.id;
    if (revision && mapping) rememberMapping(db, collection, { mapping, person, now });
    const body = { plan: describePlan(plan), ...read, revision: revision?.number ?? null };
    if (waiting) return { status: 202, body: { ...body, waiting: `/waiting/${waiting}` } };
    return { status: revision ? 201 : 200, body };
  };
}

/** A collection or a source that is not there is not found; a place that cannot be shown is refused. */
const statusOfAim = ({ parameter }: Defect) => (parameter === "locator" ? 422 : 404);

function aimAsked({ c, world }: Asked): Aim | Defect {
  const { collection = "", source, locator } = c.req.query();
  return aimOf(world.db, { collection, source, locator }, world.clock().slice(0, 10));
}

function intakeOf({ c, world, person }: Asked, { target }: Aim, rows: number) {
  const reason =
    c.req.query("reason") || `${counted(rows, "row")} for ${target.collection.id}, by the API`;
  const isTicked = c.req.query("tick") === "1";
  return { reason, person, now: world.clock(), isTicked, kind: "import" as const };
}

type Way = { caller: Caller; read: Reader; parameters: readonly ActionParameter[] };

async function answer(c: Context, world: World, { caller, read, parameters }: Way) {
  const terms = {
    parameters,
    mostBytes: limits.fileBytes,
    remedy: "split it and send it in parts",
  };
  const write = await receiveWrite(c, world, { caller, terms });
  if (write instanceof Response) return write;
  return write.answer(await read({ c, world, caller, ...write }));
}

const noKind = (type: string): Defect => ({
  code: "BAD_CONTENT_TYPE",
  value: type,
  allowed: [...Object.keys(kinds), archiveType],
  message: `the content type is "${type}"; send ${Object.keys(kinds).join(", ")} or ${archiveType}`,
});
