import type { Context } from "hono";
import { linkedLimit } from "../../db/linked/read.ts";
import type { LinkedPlan } from "../../db/linked/record.ts";
import type { Defect } from "../../db/refusal.ts";
import { LinkedPage } from "../../web/pages/linked.tsx";
import type { Caller } from "../access.ts";
import type { Action, ActionParameter } from "../action.ts";
import type { Answer } from "../answer.ts";
import { readBody } from "../body.ts";
import { describeLinked, planFile, recordFile } from "../linked-intake.ts";
import { bareContext } from "../page.tsx";
import { defectsOf, ownPage } from "../reply.tsx";
import type { World } from "../world.ts";
import { receiveWrite, type Terms } from "../write.ts";
import { editParameters } from "./write-parameters.ts";

const linkedParameters: readonly ActionParameter[] = [
  ...editParameters.filter(({ name }) => name !== "If-Match"),
  {
    name: "verdicts",
    in: "query",
    description: "What words of reviewers mean: Reviewer: word = false, several joined by ~.",
  },
];

/** Files of ClaimReview: through the API with a dry run, and by a form that shows the plan first. */
export const linkedActions: Action[] = [
  {
    method: "POST",
    path: "/api/imports/claims",
    who: "analyst",
    summary: "Record claims and reviews from JSON-LD, or with dry-run show what would change",
    takes: ["application/ld+json", "application/json"],
    parameters: linkedParameters,
    handle: (c, world, caller) => receive(c, world, caller),
  },
  {
    method: "GET",
    path: "/imports/claims",
    who: "analyst",
    summary: "Form to send claims and reviews as JSON-LD",
    handle: (c, world) => show(c, world, { text: "" }),
  },
  {
    method: "POST",
    path: "/imports/claims",
    who: "analyst",
    summary: "Show what claims as JSON-LD would change, or record them",
    handle: (c, world, caller) => decide(c, world, caller),
  },
];

const terms: Terms = {
  parameters: linkedParameters,
  mostBytes: linkedLimit,
  remedy: "send the claims in parts",
};

async function receive(c: Context, world: World, caller: Caller): Promise<Response> {
  const write = await receiveWrite(c, world, { caller, terms });
  if (write instanceof Response) return write;
  const { bytes, isDry, person, answer } = write;
  const { reason, verdicts = "" } = c.req.query();
  const file = { bytes, verdicts };
  const by = { person, now: world.clock(), reason: reason || "Claims from JSON-LD, by the API" };
  return answer(() => {
    if (isDry) return told200(describeLinked(planFile(world.db, file)), null);
    const { plan, revision } = recordFile(world.db, file, by);
    return told200(describeLinked(plan), revision?.number ?? null);
  });
}

const told200 = (plan: unknown, revision: number | null): Answer => ({
  status: revision ? 201 : 200,
  body: { plan, revision },
});

type Shown = {
  text: string;
  verdicts?: string;
  reason?: string;
  plan?: LinkedPlan;
  defects?: Defect[];
};

/** The form with what was sent, so that it can be recorded after it was seen; nothing is kept. */
function show(c: Context, { db }: World, shown: Shown): Response {
  const { text, verdicts: told = "", reason = "", plan = null, defects = [] } = shown;
  const context = bareContext(db, c.req.path);
  const page = <LinkedPage {...{ context, text, verdicts: told, reason, plan, defects }} />;
  return ownPage(c, page, defects.length > 0 ? 422 : 200);
}

async function decide(c: Context, world: World, caller: Caller): Promise<Response> {
  const bytes = await readBody(c.req.raw, 2 * linkedLimit);
  if (!bytes) return show(c, world, { text: "", defects: [tooLarge] });
  const type = c.req.header("content-type") ?? "";
  const sent = new Response(bytes, { headers: { "content-type": type } });
  const form = await sent.formData().catch(() => new FormData());
  const file = form.get("file");
  const field = (name: string): string => String(form.get(name) ?? "");
  const isFile = file instanceof File && file.size > 0;
  const text = isFile ? await file.text() : field("text");
  const [told, reason] = [field("verdicts"), field("reason")];
  const linked = { bytes: new TextEncoder().encode(text), verdicts: told };
  try {
    if (field("verb") === "record" && !isFile) {
      const by = { person: caller?.person.id ?? "", now: world.clock(), reason };
      const { revision } = recordFile(world.db, linked, by);
      return c.redirect(revision ? `/revisions/${revision.number}` : "/claims", 303);
    }
    const plan = planFile(world.db, linked);
    return show(c, world, { text, verdicts: told, reason, plan });
  } catch (error) {
    return show(c, world, { text, verdicts: told, reason, defects: defectsOf(error) });
  }
}

const tooLarge: Defect = {
  code: "FILE_TOO_LARGE",
  message: `more than ${linkedLimit / 1_048_576} MB; ${terms.remedy}`,
};
