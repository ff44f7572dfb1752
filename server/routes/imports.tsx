import type { Context } from "hono";
import { readCollections } from "../../db/catalogue.ts";
import {
  endOf,
  findUpload,
  keepUpload,
  type Owner,
  type Upload,
  uploadsOf,
} from "../../db/entry/uploads.ts";
import { type Defect, Refusal } from "../../db/refusal.ts";
import type { FileKind } from "../../db/upload/file-type.ts";
import { limits } from "../../db/upload/rules.ts";
import { ImportsPage, type Wanted } from "../../web/pages/imports.tsx";
import type { Caller } from "../access.ts";
import type { Action } from "../action.ts";
import { readBody } from "../body.ts";
import { aimOf } from "../intake.ts";
import { bareContext } from "../page.tsx";
import { defectsOf, ownPage } from "../reply.tsx";
import { nowOf } from "../state.ts";
import type { World } from "../world.ts";
import { decide, show } from "./import.tsx";

/** A file, what it would change, and the revision it becomes. */
export const importActions: Action[] = [
  {
    method: "GET",
    path: "/imports",
    who: "analyst",
    summary: "Form to send a file of counts, and the imports that are not finished",
    handle: (c, world, caller) => {
      const wanted = { ...nothing, collection: c.req.query("collection") ?? "" };
      return ask(c, world, caller, { wanted, defects: [] });
    },
  },
  {
    method: "POST",
    path: "/imports",
    who: "analyst",
    summary: "Keep a file to look at before anything is recorded",
    handle: receive,
  },
  {
    method: "GET",
    path: "/imports/:id",
    who: "analyst",
    summary: "What a file would change, number by number, or how far its reading is",
    cancel: "drop",
    handle: (c, world, caller) =>
      withUpload(c, world, caller, (upload) => show(c, world, { upload })),
  },
  {
    method: "POST",
    path: "/imports/:id",
    who: "analyst",
    summary: "Name the columns of a file, record its numbers, or drop it",
    cancel: "drop",
    handle: (c, world, caller) =>
      withUpload(c, world, caller, (upload) => decide(c, world, { upload, caller })),
  },
];

const nothing: Wanted = { collection: "", source: "", locator: "" };

/** What the form is filled with, and what is wrong with what was sent. */
type Form = { wanted: Wanted; defects: Defect[]; status?: 404 };

function ask(c: Context, { db }: World, caller: Caller, form: Form): Response {
  const { wanted, defects, status = 422 } = form;
  const page = (
    <ImportsPage
      context={bareContext(db, c.req.path)}
      collections={readCollections(nowOf(db).state)}
      wanted={wanted}
      uploads={uploadsOf(db, caller?.person.id ?? "")}
      defects={defects}
    />
  );
  return ownPage(c, page, defects.length > 0 ? status : 200);
}

/** Room for the other fields of the form beside the file. */
const marginBytes = 65_536;

async function receive(c: Context, world: World, caller: Caller): Promise<Response> {
  const bytes = await readBody(c.req.raw, limits.fileBytes + marginBytes);
  const refuse = (defects: Defect[], wanted = nothing) =>
    ask(c, world, caller, { wanted, defects });
  if (!bytes) return refuse([tooLarge]);
  const type = c.req.header("content-type") ?? "";
  if (!type.startsWith("multipart/form-data;")) return refuse([noFile]);
  const sentForm = new Response(bytes, { headers: { "content-type": type } });
  const form = await sentForm.formData().catch(() => new FormData());
  const field = (name: string): string => String(form.get(name) ?? "");
  const file = form.get("file");
  const wanted = {
    ...{ collection: field("collection"), source: field("source") },
    locator: field("locator"),
  };
  if (!(file instanceof File)) return refuse([noFile], wanted);
  try {
    const id = await keep(world, file, wanted, caller);
    return c.redirect(`/imports/${id}`, 303);
  } catch (error) {
    return refuse(defectsOf(error), wanted);
  }
}

/** Keeps a file that was sent, under an id; refuses one whose aim is unknown, and one too many. */
async function keep(world: World, file: File, wanted: Wanted, caller: Caller): Promise<string> {
  const now = world.clock();
  const owner = { person: caller?.person.id ?? "", now };
  if (/\.zip$/i.test(file.name)) return keepPackage(world, file, owner);
  if (!wanted.collection) throw new Refusal(noCollection.message, [noCollection]);
  const aim = aimOf(world.db, wanted, now.slice(0, 10));
  if ("code" in aim) throw new Refusal(aim.message, [aim]);
  const sent = new Uint8Array(await file.arrayBuffer());
  const { collection } = wanted;
  const kept = { collection, name: file.name, kind: kindOf(file.name), source: aim.source };
  return keepUpload(world.db, { ...kept, locator: aim.locator }, sent, owner);
}

/** A package says itself which collections it is for. */
async function keepPackage({ db }: World, file: File, owner: Owner): Promise<string> {
  const kept = { collection: "", name: file.name, kind: "package" as const };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return keepUpload(db, { ...kept, source: "", locator: null }, bytes, owner);
}

function kindOf(name: string): FileKind {
  if (/\.xlsx$/i.test(name)) return "xlsx";
  return /\.json$/i.test(name) ? "json" : "csv";
}

const tooLarge: Defect = {
  code: "FILE_TOO_LARGE",
  message: `the file has more than ${limits.fileBytes / 1_048_576} MB; split it`,
};
const noCollection: Defect = {
  ...{ code: "MISSING_COLLECTION", parameter: "collection" },
  message: "no collection was chosen; say which one the numbers belong to",
};
const noFile: Defect = { code: "MISSING_FILE", message: "no file was sent; choose one" };

function withUpload(
  c: Context,
  world: World,
  caller: Caller,
  act: (upload: Upload) => Response | Promise<Response>,
): Response | Promise<Response> {
  const [id, person] = [c.req.param("id") ?? "", caller?.person.id ?? ""];
  const upload = findUpload(world.db, id, person);
  if (upload) return act(upload);
  const end = endOf(world.db, id, person);
  if (end) return c.redirect(end, 303);
  const message = "this file was dropped, or is older than thirty days; send it again";
  const defects = [{ code: "NO_UPLOAD", message }];
  return ask(c, world, caller, { wanted: nothing, defects, status: 404 });
}
