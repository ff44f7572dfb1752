import type { Context } from "hono";
import { readCollections } from "../../db/catalogue.ts";
import { dropUpload, findUpload, keepUpload, type Upload } from "../../db/entry/uploads.ts";
import { newestNumber } from "../../db/ledger.ts";
import type { Defect } from "../../db/refusal.ts";
import type { FileKind } from "../../db/upload/file-type.ts";
import { readUpload } from "../../db/upload/read.ts";
import { limits } from "../../db/upload/rules.ts";
import { ImportPage } from "../../web/pages/import.tsx";
import { ImportsPage } from "../../web/pages/imports.tsx";
import type { Caller } from "../access.ts";
import type { Action } from "../action.ts";
import { readBody } from "../body.ts";
import { readForm } from "../form.ts";
import { aimOf, planRows, recordRows } from "../intake.ts";
import { bareContext } from "../page.tsx";
import { defectsOf, ownPage } from "../reply.tsx";
import { nowOf } from "../state.ts";
import type { World } from "../world.ts";

/** A file, what it would change, and the revision it becomes. */
export const importActions: Action[] = [
  { method: "GET", path: "/imports", who: "analyst", handle: (c, world) => ask(c, world, []) },
  { method: "POST", path: "/imports", who: "analyst", handle: receive },
  {
    method: "GET",
    path: "/imports/:id",
    who: "analyst",
    handle: (c, world, caller) =>
      withUpload(c, world, caller, (upload) => show(c, world, { upload })),
  },
  {
    method: "POST",
    path: "/imports/:id",
    who: "analyst",
    handle: (c, world, caller) =>
      withUpload(c, world, caller, (upload) => decide(c, world, { upload, caller })),
  },
];

function ask(c: Context, { db }: World, defects: Defect[]): Response {
  const collections = readCollections(nowOf(db).state);
  const page = (
    <ImportsPage
      context={bareContext(db, c.req.path)}
      collections={collections}
      defects={defects}
    />
  );
  return ownPage(c, page, defects.length > 0 ? 422 : 200);
}

/** Room for the other fields of the form beside the file. */
const marginBytes = 65_536;

async function receive(c: Context, world: World, caller: Caller): Promise<Response> {
  const bytes = await readBody(c.req.raw, limits.fileBytes + marginBytes);
  if (!bytes) return ask(c, world, [tooLarge]);
  const type = c.req.header("content-type") ?? "";
  if (!type.startsWith("multipart/form-data;")) return ask(c, world, [noFile]);
  const sentForm = new Response(bytes, { headers: { "content-type": type } });
  const form = await sentForm.formData().catch(() => new FormData());
  const field = (name: string): string => String(form.get(name) ?? "");
  const file = form.get("file");
  if (!(file instanceof File)) return ask(c, world, [noFile]);
  const [collection, source, locator] = [field("collection"), field("source"), field("locator")];
  const now = world.clock();
  const aim = aimOf(world.db, { collection, source, locator }, now.slice(0, 10));
  if ("code" in aim) return ask(c, world, [aim]);
  const sent = new Uint8Array(await file.arrayBuffer());
  const { rows, defects, spellings } = await readUpload(sent, kindOf(file.name), aim.rules);
  if (defects.length > 0) return ask(c, world, defects);
  const kept = { collection, name: file.name, rows, spellings, source: aim.source };
  const person = caller?.person.id ?? "";
  const id = keepUpload(world.db, { ...kept, locator: aim.locator }, { person, now });
  return c.redirect(`/imports/${id}`, 303);
}

function kindOf(name: string): FileKind {
  if (/\.xlsx$/i.test(name)) return "xlsx";
  return /\.json$/i.test(name) ? "json" : "csv";
}

const tooLarge: Defect = {
  code: "FILE_TOO_LARGE",
  message: `the file has more than ${limits.fileBytes / 1_048_576} MB; split it`,
};
const noFile: Defect = { code: "MISSING_FILE", message: "no file was sent; choose one" };

function withUpload(
  c: Context,
  world: World,
  caller: Caller,
  act: (upload: Upload) => Response | Promise<Response>,
): Response | Promise<Response> {
  const upload = findUpload(world.db, c.req.param("id") ?? "", caller?.person.id ?? "");
  if (upload) return act(upload);
  const message = "this file was recorded or dropped; send it again";
  return ask(c, world, [{ code: "NO_UPLOAD", message }]);
}

type Shown = { upload: Upload; defects?: Defect[]; reason?: string };

function show(c: Context, world: World, { upload, defects = [], reason = "" }: Shown): Response {
  const { db, clock } = world;
  const aim = aimOf(db, { ...upload, locator: upload.locator ?? "" }, clock().slice(0, 10));
  if ("code" in aim) return ask(c, world, [aim]);
  const plan = planRows(db, aim, { ...intake(upload, world), reason, isTicked: false });
  const seen = newestNumber(db);
  const words = { upload, collection: aim.target.collection, plan, defects, reason, seen };
  const page = <ImportPage context={bareContext(db, c.req.path)} {...words} />;
  return ownPage(c, page, defects.length > 0 ? 422 : 200);
}

const intake = ({ rows }: Upload, { clock }: World) => ({
  form: "simple" as const,
  rows,
  person: null,
  now: clock(),
  kind: "import" as const,
});

type Decision = { upload: Upload; caller: Caller };

async function decide(c: Context, world: World, { upload, caller }: Decision): Promise<Response> {
  const { verb, reason = "", tick, seen = "0" } = await readForm(c);
  const { db, clock } = world;
  const person = caller?.person.id ?? "";
  if (verb === "drop") {
    dropUpload(db, upload.id, person);
    return c.redirect("/imports", 303);
  }
  const aim = aimOf(db, { ...upload, locator: upload.locator ?? "" }, clock().slice(0, 10));
  if ("code" in aim) return ask(c, world, [aim]);
  try {
    const isTicked = tick === "1" && Number(seen) === newestNumber(db);
    const words = { ...intake(upload, world), person, reason, isTicked, ifRevision: Number(seen) };
    const { revision, waiting } = db.transaction(() => {
      dropUpload(db, upload.id, person);
      return recordRows(db, aim, words);
    });
    if (waiting) return c.redirect(`/waiting/${waiting}`, 303);
    return c.redirect(revision ? `/revisions/${revision.number}` : "/imports", 303);
  } catch (error) {
    return show(c, world, { upload, reason, defects: defectsOf(error) });
  }
}
