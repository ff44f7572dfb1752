import type { Context } from "hono";
import { auditActions, auditPageSize, readAudit } from "../../db/people/audit.ts";
import {
  type Actor,
  addPerson,
  changePerson,
  erasePerson,
  findPerson,
  isRole,
  readPeople,
} from "../../db/people/people.ts";
import { mostAlone, setMostAlone } from "../../db/people/second-person.ts";
import { peopleWithStep, resetStep } from "../../db/people/second-step.ts";
import { newSignInLink } from "../../db/people/sessions.ts";
import { askStep, isStepAsked } from "../../db/people/step-rule.ts";
import { type Defect, Refusal } from "../../db/refusal.ts";
import { AuditPage } from "../../web/pages/audit.tsx";
import { PeoplePage } from "../../web/pages/people.tsx";
import type { Caller } from "../access.ts";
import type { Action } from "../action.ts";
import { readForm } from "../form.ts";
import { bareContext } from "../page.tsx";
import { defectsOf, ownPage } from "../reply.tsx";
import type { World } from "../world.ts";

/** Who may do what: adding people, changing their role, shutting them out, erasing them. */
export const peopleActions: Action[] = [
  {
    method: "GET",
    path: "/people",
    who: "admin",
    bySession: true,
    summary: "Who may enter and change numbers, and in which role",
    handle: (c, world, caller) => show(c, world, caller),
  },
  {
    method: "POST",
    path: "/people",
    who: "admin",
    bySession: true,
    summary: "Add a person, with a link that lets them in once",
    handle: (c, world, caller) =>
      change(c, world, caller, async ({ handle = "", role = "" }, actor) => {
        const { id } = await addPerson(world.db, { handle, role: roleOf(role) }, actor);
        return newSignInLink(world.db, id, actor.now);
      }),
  },
  {
    method: "POST",
    path: "/people/second",
    who: "admin",
    bySession: true,
    summary: "Set from how many numbers on a second person has to agree",
    handle: (c, world, caller) =>
      change(c, world, caller, async ({ most = "" }, actor) => {
        setMostAlone(world.db, most === "" ? null : Number(most), actor);
        return null;
      }),
  },
  {
    method: "POST",
    path: "/people/second-step",
    who: "admin",
    bySession: true,
    summary: "Set whether roles that write need a second step at sign-in",
    handle: (c, world, caller) =>
      change(c, world, caller, async ({ asked = "" }, actor) => {
        if (asked !== "yes" && asked !== "no")
          throw new Refusal(`unknown: ${asked}; use yes or no`);
        askStep(world.db, asked === "yes", actor);
        return null;
      }),
  },
  {
    method: "GET",
    path: "/audit",
    who: "admin",
    bySession: true,
    summary: "Who did what, and when",
    handle: showAudit,
  },
  {
    method: "POST",
    path: "/people/change",
    who: "admin",
    bySession: true,
    summary: "Give a person another role or a new link, or let them in no more",
    handle: (c, world, caller) =>
      change(c, world, caller, async ({ id = "", role = "", verb = "" }, actor) => {
        if (!findPerson(world.db, id)) throw new Refusal("no such person");
        if (verb === "link") return newSignInLink(world.db, id, actor.now);
        if (verb === "reset-step") resetStep(world.db, id, actor);
        else if (verb === "erase") erasePerson(world.db, id, actor);
        else if (verb === "allow" || verb === "disable") {
          const disabled = Number(verb === "disable");
          changePerson(world.db, { id, role: roleOf(role), disabled }, actor);
        } else
          throw new Refusal(`unknown verb: ${verb}; use allow, disable, link, reset-step or erase`);
        return null;
      }),
  },
];

function roleOf(text: string) {
  if (isRole(text)) return text;
  throw new Refusal(`unknown role: ${text}; use reader, analyst, editor or admin`);
}

type Change = (form: Record<string, string>, actor: Actor) => Promise<string | null>;

async function change(c: Context, world: World, caller: Caller, act: Change): Promise<Response> {
  const actor = { person: caller?.person.id ?? null, now: world.clock() };
  try {
    const key = await act(await readForm(c), actor);
    return key
      ? show(c, world, caller, { link: `/sign-in/once?key=${key}` })
      : c.redirect("/people", 303);
  } catch (error) {
    return show(c, world, caller, { defects: defectsOf(error) });
  }
}

type Shown = { link?: string; defects?: Defect[] };

function show(
  c: Context,
  { db, origin }: World,
  caller: Caller,
  { link, defects = [] }: Shown = {},
): Response {
  const site = origin ?? new URL(c.req.url).origin;
  const own = caller?.person.id ?? "";
  const rules = { most: mostAlone(db), isStepAsked: isStepAsked(db) };
  const words = { own, people: readPeople(db), ...rules, withStep: peopleWithStep(db), defects };
  const page = (
    <PeoplePage context={bareContext(db, c.req.path)} link={link && site + link} {...words} />
  );
  return ownPage(c, page, defects.length > 0 ? 422 : 200);
}

/** What was done, by whom and to whom: filtered and paged. */
function showAudit(c: Context, { db }: World): Response {
  const { person = "", action = "", page: asked = "1" } = c.req.query();
  const page = /^[1-9]\d{0,6}$/.test(asked) ? Number(asked) : 1;
  const { entries, total } = readAudit(db, { person, action, page });
  const words = { entries, total, pageSize: auditPageSize, page, person, action };
  const known = { people: readPeople(db), actions: auditActions(db) };
  return ownPage(c, <AuditPage context={bareContext(db, c.req.path)} {...words} {...known} />);
}
