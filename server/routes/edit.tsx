import type { Context } from "hono";
import { claimNouns } from "../../db/claims/bodies.ts";
import { bodyOf, type EditNoun, editNouns, isEditNoun } from "../../db/edit/bodies.ts";
import { commitEdits } from "../../db/edit/commit.ts";
import { dimensionsOf } from "../../db/edit/dimensions.ts";
import { liveIn, readNoun } from "../../db/edit/known.ts";
import { type EditPlan, planEdits } from "../../db/edit/plan.ts";
import { readFormOf } from "../../db/edit/read.ts";
import { versionsOf } from "../../db/edit/versions.ts";
import { withdrawEntry } from "../../db/edit/withdraw.ts";
import { encode } from "../../db/filter.ts";
import { newestNumber, type Words } from "../../db/ledger.ts";
import { mayAct } from "../../db/people/people.ts";
import { type Defect, Refusal } from "../../db/refusal.ts";
import { CataloguePage } from "../../web/pages/catalogue.tsx";
import { EditPage } from "../../web/pages/edit.tsx";
import type { Option } from "../../web/parts/fields.tsx";
import { pluralOf } from "../../web/words/noun.ts";
import type { Caller } from "../access.ts";
import type { Action } from "../action.ts";
import { readForm } from "../form.ts";
import { missing } from "../missing.ts";
import { bareContext, notFound } from "../page.tsx";
import { defectsOf, ownPage } from "../reply.tsx";
import { nowOf } from "../state.ts";
import type { World } from "../world.ts";
import { whoRecords, withArticle } from "./catalogue.ts";
import { identityOf, purposes, withCoding } from "./edit-words.ts";

/** The catalogue as editors change it: every noun by the same page. */
export const editActions: Action[] = [
  {
    method: "GET",
    path: "/edit",
    who: "editor",
    summary: "All that the catalogue holds, to be changed",
    handle: (c, world) => list(c, world),
  },
  ...claimNouns.flatMap((noun) =>
    [`/edit/${noun}`, `/edit/${noun}/:id{.+/.+|[^/]+}`].flatMap((path) => formOf(path, noun)),
  ),
  ...["/edit/:noun", "/edit/:noun/:id{.+/.+|[^/]+}"].flatMap((path) => formOf(path)),
];

/** A form at a path: seen with GET, planned, recorded and withdrawn with POST. */
function formOf(path: string, noun?: EditNoun): Action[] {
  const who = noun ? whoRecords(noun) : "editor";
  const what = noun ? withArticle(noun) : "anything of the catalogue";
  const isNew = !path.includes(":id");
  return [
    {
      method: "GET",
      path,
      who,
      summary: `Form to ${isNew ? "record" : "change or withdraw"} ${what}`,
      handle: (c, world) => withThing(c, world, noun, (thing) => show(c, world, thing)),
    },
    {
      method: "POST",
      path,
      who,
      summary: `Show what ${isNew ? "recording" : "changing or withdrawing"} ${what} does, or record it`,
      handle: (c, world, caller) =>
        withThing(c, world, noun, (thing) => decide(c, world, { thing, caller })),
    },
  ];
}

/** What is changed: a noun, and the thing itself with its words now, or a new one. */
type Thing = { noun: EditNoun; id: string | null; words: Words | null };

function withThing(
  c: Context,
  world: World,
  fixed: EditNoun | undefined,
  act: (thing: Thing) => Response | Promise<Response>,
): Response | Promise<Response> {
  const id = c.req.param("id") ?? null;
  const noun = fixed ?? c.req.param("noun") ?? "";
  const context = bareContext(world.db, c.req.path);
  if (!isEditNoun(noun)) {
    return notFound(
      c,
      context,
      missing(
        "noun",
        noun,
        editNouns.map((each) => ({ id: each })),
      ),
    );
  }
  const words = id ? (liveIn(world, noun, id)?.words ?? null) : null;
  if (id && !words)
    return notFound(c, context, missing(noun, id, readNoun(nowOf(world.db).state, noun)));
  return act({ noun, id, words });
}

type Decision = { thing: Thing; caller: Caller };

async function decide(c: Context, world: World, { thing, caller }: Decision): Promise<Response> {
  const { noun, id } = thing;
  const { db } = world;
  const form = withCoding(await readForm(c));
  const { verb = "plan", reason = "" } = form;
  const by = { reason, person: caller?.person.id ?? "", now: world.clock() };
  try {
    if (verb === "withdraw" && id) {
      if (!caller || !mayAct(caller.person.role, "editor")) throw new Refusal(onlyEditors);
      return c.redirect(`/revisions/${withdrawEntry(db, { noun, id }, by).number}`, 303);
    }
    const { said, ifRevision, defects } = readFormOf(bodyOf(noun), form);
    if (defects.length > 0) throw new Refusal("some fields are wrong", defects);
    const edit = { noun, said, ifRevision: id ? ifRevision : null };
    if (verb === "record") {
      const { revision } = commitEdits(db, [edit], by);
      return c.redirect(revision ? `/revisions/${revision.number}` : c.req.path, 303);
    }
    const plan = planEdits(nowOf(db).state, [edit]);
    const against = [...plan.errors, ...plan.conflicts];
    if (against.length > 0) throw new Refusal("the catalogue cannot hold this", against);
    return show(c, world, thing, { form, plan });
  } catch (error) {
    return show(c, world, thing, { form, defects: defectsOf(error) });
  }
}

const onlyEditors = "only editors withdraw; ask one, or undo the revision if it is yours";

type Shown = { form?: Record<string, string>; plan?: EditPlan; defects?: Defect[] };

function show(
  c: Context,
  { db }: World,
  { noun, id, words }: Thing,
  { form, plan, defects = [] }: Shown = {},
): Response {
  const isConflict = defects.some(({ code }) => code === "REVISION_CONFLICT");
  const stored = Object.entries({ ...c.req.query(), ...words }).map(([name, value]) => [
    name,
    `${value ?? ""}`,
  ]);
  const props = {
    ...{ noun, id, body: bodyOf(noun), values: form ?? Object.fromEntries(stored), defects },
    choices: choicesOf(db, noun),
    fixed: id ? identityOf[noun] : [],
    dimensions: noun === "collection" && words ? dimensionsOf(nowOf(db).state, words) : [],
    seen: form && !isConflict ? Number(form.seen) : newestNumber(db),
    reason: form?.reason ?? "",
    plan: plan ?? null,
    versions: id ? versionsOf(db, noun, id) : [],
  };
  const page = <EditPage context={bareContext(db, c.req.path)} {...props} />;
  return ownPage(c, page, isConflict ? 409 : defects.length > 0 ? 422 : 200);
}

/** What each field that names another thing may name, by title. */
function choicesOf(db: World["db"], noun: EditNoun): Record<string, Option[]> {
  const { state } = nowOf(db);
  return Object.fromEntries(
    Object.entries(bodyOf(noun).properties).flatMap(([name, { refersTo }]) =>
      refersTo && isEditNoun(refersTo) ? [[name, readNoun(state, refersTo).map(optionOf)]] : [],
    ),
  );
}

/** A thing by its id and what people call it. */
export function optionOf(row: { id: string }): Option {
  const words: Record<string, unknown> = { ...row };
  const name = words.title ?? words.label ?? words.claim ?? words.name;
  return { value: row.id, label: typeof name === "string" ? `${name} (${row.id})` : row.id };
}

function list(c: Context, { db }: World): Response {
  const { state } = nowOf(db);
  const shelves = editNouns.map((noun) => ({
    noun,
    plural: pluralOf(noun),
    purpose: purposes[noun],
    entries: readNoun(state, noun).map((row) => {
      const words: Record<string, unknown> = { ...row };
      return {
        value: encode(row.id),
        label: `${words.title ?? words.label ?? words.relation ?? words.name ?? words.claim ?? row.id}`,
      };
    }),
  }));
  return ownPage(c, <CataloguePage context={bareContext(db, c.req.path)} shelves={shelves} />);
}
