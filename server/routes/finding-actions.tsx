import type { Context } from "hono";
import { type Body, limited, one } from "../../db/edit/body.ts";
import { withdrawFinding } from "../../db/entry/finding.ts";
import { publishedFigure } from "../../db/entry/published-figure.ts";
import { newestNumber } from "../../db/ledger.ts";
import { findingFacts } from "../../db/queries/findings.ts";
import type { Defect } from "../../db/refusal.ts";
import { NewFindingPage } from "../../web/pages/new-finding.tsx";
import { UndoPage } from "../../web/pages/undo.tsx";
import type { Caller } from "../access.ts";
import type { Action } from "../action.ts";
import { askAddress, pinnedAddress } from "../ask.ts";
import { refuse } from "../errors.ts";
import { readForm } from "../form.ts";
import { bareContext } from "../page.tsx";
import { defectsOf, ownPage } from "../reply.tsx";
import { saveFinding, type Wish } from "../save-finding.ts";
import type { View } from "../view.ts";
import type { World } from "../world.ts";
import { readWords, receiveWrite, type Terms } from "../write.ts";
import { findingParameters } from "./write-parameters.ts";

/** Saving a view as a finding and withdrawing one: both are revisions. */
export function findingActions(views: readonly View[]): Action[] {
  return [
    {
      method: "GET",
      path: "/findings/new",
      who: "analyst",
      summary: "Form to save the address of a view as a finding",
      handle: (c, world) => ask(c, world),
    },
    {
      method: "POST",
      path: "/findings",
      who: "analyst",
      summary: "Save the address of a view with its sentence as a finding",
      handle: (c, world, caller) => saveForm(c, world, { views, caller }),
    },
    {
      method: "POST",
      path: "/api/findings",
      who: "analyst",
      summary: "Save the address of a view with its sentence as a finding",
      body: findingBody,
      parameters: findingParameters,
      handle: (c, world, caller) => receive(c, world, { views, caller }),
    },
    {
      method: "GET",
      path: "/findings/:id/withdraw",
      who: "editor",
      summary: "Form to withdraw a finding",
      handle: showWithdrawal,
    },
    {
      method: "POST",
      path: "/findings/:id/withdraw",
      who: "editor",
      summary: "Withdraw a finding; it stays with the reason",
      handle: withdraw,
    },
    {
      method: "GET",
      path: "/findings/:file{[a-z0-9-]+\\.[a-z.]+}",
      who: "anyone",
      summary: "A file of the view of a finding, at the revision it is pinned to",
      handle: (c, world) => sendOn(c, world, views),
    },
    {
      method: "GET",
      path: "/findings/:id/published.svg",
      who: "anyone",
      summary: "The figure of a finding as it was first published",
      handle: sendPublished,
    },
  ];
}

const findingBody: Body = {
  type: "object",
  additionalProperties: false,
  required: ["address", "slug"],
  properties: {
    address: {
      ...limited(
        "Address of a view",
        "Path and query; pinned to rev, else to the newest revision.",
      ),
      maxLength: 2000,
    },
    slug: one("Slug", { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", maxLength: 60 }),
    sentence: { ...limited("Sentence", "Made from the numbers if left out."), maxLength: 600 },
  },
};

type Saving = { views: readonly View[]; caller: Caller };

const byOf = (world: World, caller: Caller) => ({
  person: caller?.person.id ?? null,
  now: world.clock(),
});

function ask(c: Context, { db }: World): Response {
  const { address = "", slug = "", sentence = "" } = c.req.query();
  const context = bareContext(db, "/findings/new");
  const form = { address, slug, sentence };
  return ownPage(c, <NewFindingPage context={context} form={form} defects={[]} />);
}

async function saveForm(c: Context, world: World, { views, caller }: Saving): Promise<Response> {
  const form = await readForm(c);
  const { address = "", slug = "", sentence = "" } = form;
  try {
    const wish = { address, slug, sentence };
    const saved = saveFinding(world.db, { views, ...world }, { wish, by: byOf(world, caller) });
    return c.redirect(`/findings/${saved.id}`, 303);
  } catch (error) {
    const context = bareContext(world.db, "/findings/new");
    const page = <NewFindingPage context={context} form={form} defects={defectsOf(error)} />;
    return ownPage(c, page, 422);
  }
}

const terms: Terms = {
  parameters: findingParameters,
  mostBytes: 64 * 1024,
  remedy: "send the address and one sentence",
};

async function receive(c: Context, world: World, { views, caller }: Saving): Promise<Response> {
  const write = await receiveWrite(c, world, { caller, terms });
  if (write instanceof Response) return write;
  const reading = readWords(c, write, findingBody);
  if (reading instanceof Response) return reading;
  const { address, slug, sentence } = reading.said;
  const wish: Wish = {
    address: `${address ?? ""}`,
    slug: `${slug ?? ""}`,
    sentence: `${sentence ?? ""}`,
  };
  return write.answer(() => {
    const by = byOf(world, caller);
    const { revision, ...finding } = saveFinding(world.db, { views, ...world }, { wish, by });
    return { status: 201, body: { finding, revision: revision.number } };
  });
}

function showWithdrawal(c: Context, { db }: World): Response {
  const id = c.req.param("id") ?? "";
  const context = bareContext(db, c.req.path);
  const known = findingFacts({ db, revision: newestNumber(db) }, id);
  const defects = known && !known.withdrawn ? [] : [notStanding(id)];
  const props = { context, subject: { finding: id }, reason: "", defects };
  return ownPage(c, <UndoPage {...props} />, known ? 200 : 404);
}

async function withdraw(c: Context, world: World, caller: Caller): Promise<Response> {
  const { reason = "" } = await readForm(c);
  const id = c.req.param("id") ?? "";
  try {
    withdrawFinding(world.db, id, { ...byOf(world, caller), reason });
    return c.redirect(`/findings/${encodeURIComponent(id)}`, 303);
  } catch (error) {
    const context = bareContext(world.db, c.req.path);
    const props = { context, subject: { finding: id }, reason, defects: defectsOf(error) };
    return ownPage(c, <UndoPage {...props} />, 422);
  }
}

/** The figure as it was drawn when the finding was saved. */
function sendPublished(c: Context, { db }: World): Response {
  const id = c.req.param("id") ?? "";
  const facts = findingFacts({ db, revision: newestNumber(db) }, id);
  const figure = facts && publishedFigure(db, facts.finding);
  if (!figure) return refuse(c, 404, [noFigure(id)]);
  return c.body(figure.svg, 200, { "content-type": "image/svg+xml", "cache-control": "no-cache" });
}

/** A file of a finding is the file of its view, at the revision to which it is pinned. */
function sendOn(c: Context, { db }: World, views: readonly View[]): Response {
  const [id = "", ...extension] = (c.req.param("file") ?? "").split(".");
  const facts = findingFacts({ db, revision: newestNumber(db) }, id);
  const asked = facts && askAddress(views, facts.finding.address);
  if (!facts || !asked || "defects" in asked) return refuse(c, 404, [notStanding(id)]);
  const file = pinnedAddress(asked, facts.finding.revision, `.${extension.join(".")}`);
  return c.redirect(file, 303);
}

const notStanding = (id: string): Defect => ({
  code: "UNKNOWN_FINDING",
  message: `no finding stands under "${id.slice(0, 80)}"; see /findings`,
});

const noFigure = (id: string): Defect => ({
  code: "NOT_FOUND",
  message: `no figure was kept of "${id.slice(0, 80)}"; the finding's page draws it anew`,
});
