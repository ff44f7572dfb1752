import type { Context } from "hono";
import { readCodebooks, readCollections, readSources } from "../../db/catalogue.ts";
import { bodies } from "../../db/edit/bodies.ts";
import { commitEdits } from "../../db/edit/commit.ts";
import { type Draft, idOfDraft, rowsOf } from "../../db/edit/draft.ts";
import { dropDraft, findDraft, keepDraft, readDrafts } from "../../db/edit/drafts.ts";
import { readGuide, recordedBy } from "../../db/edit/guide.ts";
import type { Defect } from "../../db/refusal.ts";
import { CollectionReadyPage } from "../../web/pages/collection-ready.tsx";
import { NewCollectionPage } from "../../web/pages/new-collection.tsx";
import type { Caller } from "../access.ts";
import type { Action } from "../action.ts";
import { readForm } from "../form.ts";
import { missing } from "../missing.ts";
import { bareContext, notFound } from "../page.tsx";
import { defectsOf, ownPage } from "../reply.tsx";
import { nowOf } from "../state.ts";
import type { World } from "../world.ts";
import { optionOf } from "./edit.tsx";

/** A new collection from nothing: four pages, kept as they are sent, recorded as one revision. */
export const newCollectionActions: Action[] = [
  {
    method: "GET",
    path: "/collections/new",
    who: "editor",
    summary: "Where to begin a new collection, and those that are begun",
    handle: (c, world, caller) => show(c, world, caller, { id: null, step: 1, draft: fresh }),
  },
  {
    method: "POST",
    path: "/collections/new",
    who: "editor",
    summary: "Begin a new collection",
    handle: (c, world, caller) => keep(c, world, caller, { id: null, step: 1, draft: {} }),
  },
  {
    method: "GET",
    path: "/collections/new/ready",
    who: "editor",
    summary: "What is recorded of a new collection, and how to enter its numbers",
    handle: ready,
  },
  {
    method: "GET",
    path: "/collections/new/:draft/:step",
    who: "editor",
    summary:
      "One step of a new collection: its source, itself, its categories, or all to be recorded",
    handle: (c, world, caller) => withDraft(c, world, caller, show),
  },
  {
    method: "POST",
    path: "/collections/new/:draft/:step",
    who: "editor",
    summary: "Keep one step of a new collection, or record the collection",
    handle: (c, world, caller) => withDraft(c, world, caller, keep),
  },
];

/** Where somebody is: a draft, none before the first page was sent, and the page. */
type Place = { id: string | null; step: number; draft: Draft; defects?: Defect[] };
type Act = (c: Context, world: World, caller: Caller, place: Place) => Response | Promise<Response>;

const stepsMost = 4;
const fresh: Draft = { ours: "1" };

/** The page on which each field stands: those of categories are numbered. */
function stepOf({ column = "" }: Defect): number {
  const name = column.replace(/_\d+$/, "");
  if (
    ["codebook", "codebook_title", "dimension", "exclusive", "label", "definition"].includes(name)
  ) {
    return 2;
  }
  if (name.startsWith("source") || name === "unit") return 3;
  return name === "reason" ? 4 : 1;
}

function withDraft(c: Context, world: World, caller: Caller, act: Act) {
  const kept = findDraft(world.db, c.req.param("draft") ?? "", caller?.person.id ?? "");
  const step = Number(c.req.param("step"));
  if (kept && Number.isInteger(step) && step >= 1 && step <= stepsMost) {
    return act(c, world, caller, { ...kept, step });
  }
  const message = "this draft was recorded or dropped; begin another";
  const defects = [{ code: "NO_DRAFT", message }];
  return show(c, world, caller, { id: null, step: 1, draft: fresh, defects });
}

/** Keeps the page as it was sent, then goes where its button says, if nothing stands against it. */
async function keep(c: Context, world: World, caller: Caller, { id, step, draft }: Place) {
  const { verb = "next", ...form } = await readForm(c);
  const person = caller?.person.id ?? "";
  const { db } = world;
  if (verb === "drop" && id) {
    dropDraft(db, id, person);
    return c.redirect("/edit", 303);
  }
  const merged = { ...draft, ours: step === 1 ? (form.ours ?? "") : (draft.ours ?? ""), ...form };
  const rows = verb === "more" ? rowsOf(merged) + 6 : rowsOf(merged);
  const next = { ...merged, rows: String(rows) };
  const kept = keepDraft(db, { id, draft: next }, { person, now: world.clock() });
  const place = { id: kept, step, draft: next };
  if (verb === "back") return c.redirect(addressOf(kept, step - 1), 303);
  if (verb === "more") return c.redirect(`${addressOf(kept, step)}#f-label-${rowsOf(draft)}`, 303);
  const guided = readGuide(nowOf(db).state, next);
  const defects = guided.defects.filter((defect) => stepOf(defect) <= step);
  if (defects.length > 0) return show(c, world, caller, { ...place, defects });
  return step < stepsMost
    ? c.redirect(addressOf(kept, step + 1), 303)
    : finish(c, world, caller, place);
}

const addressOf = (draft: string, step: number): string =>
  `/collections/new/${draft}/${Math.max(1, step)}`;

function finish(c: Context, world: World, caller: Caller, place: Place): Response {
  const { db } = world;
  const { draft, id } = place;
  const person = caller?.person.id ?? "";
  const { edits } = readGuide(nowOf(db).state, draft);
  try {
    db.transaction(() => {
      commitEdits(db, edits, { reason: draft.reason ?? "", person, now: world.clock() });
      if (id) dropDraft(db, id, person);
    });
    return c.redirect(`/collections/new/ready?collection=${idOfDraft(draft)}`, 303);
  } catch (error) {
    return show(c, world, caller, { ...place, defects: defectsOf(error) });
  }
}

function show(c: Context, world: World, caller: Caller, place: Place): Response {
  const { db } = world;
  const { id, step, draft, defects = [] } = place;
  const { state } = nowOf(db);
  const address = id ? addressOf(id, step) : "/collections/new";
  const words = {
    ...{ id, step, draft, defects, bodies, rows: rowsOf(draft) },
    fields: defects.flatMap((each) => (stepOf(each) === step ? (each.column ?? []) : [])),
    recorded: step === stepsMost ? recordedBy(readGuide(state, draft)) : [],
    others: id ? [] : readDrafts(db, caller?.person.id ?? ""),
    codebooks: readCodebooks(state).map(optionOf),
    sources: readSources(state).map(optionOf),
  };
  const page = <NewCollectionPage context={bareContext(db, address)} {...words} />;
  return ownPage(c, page, defects.length > 0 ? 422 : 200);
}

function ready(c: Context, { db }: World): Response {
  const id = c.req.query("collection") ?? "";
  const known = readCollections(nowOf(db).state);
  const collection = known.find((each) => each.id === id);
  const context = bareContext(db, c.req.path);
  if (!collection) return notFound(c, context, missing("collection", id, known));
  return ownPage(c, <CollectionReadyPage context={context} collection={collection} />);
}
