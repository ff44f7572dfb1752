import type { Context } from "hono";
import type { Outcome } from "../../db/entry/commit.ts";
import { forgetMapping, readMapping, rememberMapping } from "../../db/entry/mappings.ts";
import { movesOf, planned } from "../../db/entry/planned.ts";
import {
  dropUpload,
  endOf,
  fileOf,
  finishUpload,
  noteReading,
  type Upload,
} from "../../db/entry/uploads.ts";
import { newestNumber } from "../../db/ledger.ts";
import type { Defect } from "../../db/refusal.ts";
import type { FileKind } from "../../db/upload/file-type.ts";
import { formatMapping, parseMapping } from "../../db/upload/mapping.ts";
import type { Mapping } from "../../db/upload/rules.ts";
import type { Sheet } from "../../db/upload/sheet.ts";
import { ImportPage } from "../../web/pages/import.tsx";
import { ColumnsPage } from "../../web/pages/import-columns.tsx";
import type { Caller } from "../access.ts";
import { readForm } from "../form.ts";
import { type Aim, aimOf, consequencesOf, planRows, recordRows } from "../intake.ts";
import { bareContext } from "../page.tsx";
import { readSent } from "../reading.ts";
import { defectsOf, ownPage } from "../reply.tsx";
import { nowOf } from "../state.ts";
import type { World } from "../world.ts";
import { mappingOf } from "./import-mapping.ts";
import { recordPackage, showPackage } from "./import-package.tsx";

type Shown = { upload: Upload; defects?: Defect[]; reason?: string };

/**
 * One file: what its columns mean, or what it would change. Whatever was asked, a file that has not
 * been read is read first.
 */
export async function show(c: Context, world: World, shown: Shown): Promise<Response> {
  const { db, clock } = world;
  const { upload } = shown;
  const { kind } = upload;
  if (kind === "package") return showPackage(c, world, shown);
  const aim = aimOf(db, { ...upload, locator: upload.locator ?? "" }, clock().slice(0, 10));
  const context = bareContext(db, c.req.path);
  if ("code" in aim)
    return ownPage(c, <ColumnsPage {...{ context, upload }} defects={[aim]} />, 422);
  const sheet = upload.sheet ?? (await read(world, { ...upload, kind }, aim));
  const isAsked = c.req.query("columns") === "1" && shown.defects === undefined;
  if (isAsked || sheet.defects.length > 0) {
    const isFirst = sheet.foreign.length > 0 && upload.map === null;
    const defects = shown.defects ?? (isAsked || isFirst ? [] : sheet.defects);
    const page = <ColumnsPage {...{ context, upload, sheet, defects }} />;
    return ownPage(c, page, defects.length > 0 ? 422 : 200);
  }
  return showPlan(c, world, { ...shown, sheet, aim });
}

type Planned = Shown & { sheet: Sheet; aim: Aim };

function showPlan(c: Context, world: World, { upload, sheet, aim, ...shown }: Planned): Response {
  const { db } = world;
  const { defects = [], reason = "" } = shown;
  world.report("compared")(whole(sheet));
  const plan = planRows(db, aim, { ...sheet, ...intake(world), reason, isTicked: false });
  const seen = newestNumber(db);
  const { collection } = aim.target;
  const changes = planned(nowOf(db).state, movesOf(plan));
  const words = { upload, sheet, collection, plan, planned: changes, defects, reason, seen };
  const remembered = readMapping(db, collection.id);
  const isRemembered =
    remembered !== null && sheet.mapping !== null && isSame(remembered, sheet.mapping);
  const context = bareContext(db, c.req.path);
  const page = (
    <ImportPage {...{ context, isRemembered, ...words, ...consequencesOf(db, aim, plan) }} />
  );
  return ownPage(c, page, defects.length > 0 ? 422 : 200);
}

/** All rows at once: comparing them is one stretch. */
const whole = ({ rows: { length } }: Sheet) => ({ done: length, total: length });

const isSame = (a: Mapping, b: Mapping): boolean => formatMapping(a) === formatMapping(b);

/** Reads a file, and notes what it was read as. */
async function read(
  { db, report }: World,
  upload: Upload & { kind: FileKind },
  aim: Aim,
): Promise<Sheet> {
  const parsed = upload.map ? parseMapping(upload.map) : undefined;
  const mapping = typeof parsed === "string" ? undefined : parsed;
  const tell = report("read");
  tell({ done: 0, total: 0 });
  const sent = { bytes: fileOf(db, upload.id), kind: upload.kind, mapping, report: tell };
  const sheet = await readSent(db, aim, sent);
  tell(whole(sheet));
  noteReading(db, upload, { sheet });
  return sheet;
}

const intake = ({ clock }: World) => ({ person: null, now: clock(), kind: "import" as const });

type Decision = { upload: Upload; caller: Caller };

/** Does what its person decided on a file: drop it, name its columns, or record it. */
export async function decide(c: Context, world: World, decision: Decision): Promise<Response> {
  const form = await readForm(c);
  const { upload, caller } = decision;
  const { db, clock } = world;
  const person = caller?.person.id ?? "";
  if (form.verb === "drop") {
    dropUpload(db, upload.id, person);
    return c.redirect("/imports", 303);
  }
  if (upload.kind === "package") return recordPackage(c, world, decision);
  if (form.verb === "map") return map(c, world, upload, form);
  if (form.verb === "forget") {
    forgetMapping(db, upload.collection, { person, now: clock() });
    noteReading(db, upload, { map: null, sheet: null });
    return c.redirect(c.req.path, 303);
  }
  return record(c, world, decision, form);
}

type Form = Record<string, string>;

function map(c: Context, world: World, upload: Upload, form: Form): Promise<Response> | Response {
  const names = upload.sheet?.foreign.map(({ name }) => name) ?? [];
  const mapping = mappingOf(names, form);
  if ("code" in mapping) return show(c, world, { upload, defects: [mapping] });
  noteReading(world.db, upload, { map: formatMapping(mapping), sheet: null });
  return c.redirect(c.req.path, 303);
}

function record(c: Context, world: World, { upload, caller }: Decision, form: Form) {
  const { db, clock } = world;
  const { reason = "", tick, seen = "0" } = form;
  const { sheet } = upload;
  const person = caller?.person.id ?? "";
  const aim = aimOf(db, { ...upload, locator: upload.locator ?? "" }, clock().slice(0, 10));
  if ("code" in aim || !sheet || sheet.defects.length > 0) return show(c, world, { upload });
  try {
    const isTicked = tick === "1" && Number(seen) === newestNumber(db);
    world.report("compared")(whole(sheet));
    const report = world.report("written");
    const words = { ...intake(world), person, reason, isTicked, ifRevision: Number(seen), report };
    const { now } = words;
    const address = db.transaction(
      () => {
        const known = endOf(db, upload.id, person);
        if (known) return known;
        const outcome = recordRows(db, aim, { ...sheet, ...words });
        const { mapping } = sheet;
        if (mapping) rememberMapping(db, upload.collection, { mapping, person, now });
        const address = addressOf(outcome);
        finishUpload(db, upload.id, { address, person, now });
        return address;
      },
      { behavior: "immediate" },
    );
    return c.redirect(address, 303);
  } catch (error) {
    return show(c, world, { upload, reason, defects: defectsOf(error) });
  }
}

function addressOf({ revision, waiting }: Outcome): string {
  if (waiting) return `/waiting/${waiting}`;
  return revision ? `/revisions/${revision.number}` : "/imports";
}
