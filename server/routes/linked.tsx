import { createHash } from "node:crypto";
import type { Context } from "hono";
import { linkedLimit } from "../../db/linked/read.ts";
import type { LinkedPlan } from "../../db/linked/record.ts";
import type { Defect } from "../../db/refusal.ts";
import { LinkedPage } from "../../web/pages/linked.tsx";
import type { Caller } from "../access.ts";
import type { Action, ActionParameter } from "../action.ts";
import { type Answer, answerOnce } from "../answer.ts";
import { readBody } from "../body.ts";
import { refuse } from "../errors.ts";
import { describeLinked, planFile, recordFile } from "../linked-intake.ts";
import { bareContext } from "../page.tsx";
import { defectsOf, ownPage } from "../reply.tsx";
import type { World } from "../world.ts";
import { editParameters } from "./write-parameters.ts";

const verdicts: ActionParameter = {
  name: "verdicts",
  in: "query",
  description: "What words of reviewers mean: Reviewer: word = false, several joined by ~.",
};

/** Files of ClaimReview: through the API with a dry run, and by a form that shows the plan first. */
export const linkedActions: Action[] = [
  {
    method: "POST",
    path: "/api/imports/claims",
    who: "analyst",
    summary: "Record claims and reviews from JSON-LD, or with dry-run show what would change",
    takes: ["application/ld+json", "application/json"],
    parameters: [...editParameters.filter(({ name }) => name !== "If-Match"), verdicts],
    handle: (c, world, caller) => receive(c, world, caller),
  },
  {
    method: "GET",
    path: "/imports/claims",
    who: "analyst",
    handle: (c, world) => show(c, world, { text: "" }),
  },
  {
    method: "POST",
    path: "/imports/claims",
    who: "analyst",
    handle: (c, world, caller) => decide(c, world, caller),
  },
];

const known = ["dry-run", "reason", "verdicts"];

async function receive(c: Context, world: World, caller: Caller): Promise<Response> {
  const { "dry-run": dry, reason, verdicts: told = "" } = c.req.query();
  const odd = Object.keys(c.req.query()).filter((name) => !known.includes(name));
  if (odd.length > 0) return refuse(c, 400, odd.map(unknownParameter));
  if (dry !== undefined && dry !== "1") return refuse(c, 400, [badDryRun(dry)]);
  const key = c.req.header("idempotency-key") ?? "";
  if (key === "" && !dry) return refuse(c, 400, [noKey]);
  const bytes = await readBody(c.req.raw, linkedLimit);
  if (!bytes) return refuse(c, 413, [tooLarge]);
  const file = { bytes, verdicts: told };
  const person = caller?.person.id ?? "";
  const by = { person, now: world.clock(), reason: reason || "Claims from JSON-LD, by the API" };
  const request = `${c.req.path} ${new URL(c.req.url).search} ${hashOf(bytes)}`;
  const { status, body } = answerOnce(world, dry ? null : { person, key, request }, () => {
    if (dry) return told200(describeLinked(planFile(world.db, file)), null);
    const { plan, revision } = recordFile(world.db, file, by);
    return told200(describeLinked(plan), revision?.number ?? null);
  });
  return c.json(body, status, { "cache-control": "no-store" });
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

const unknownParameter = (parameter: string): Defect => ({
  code: "UNKNOWN_PARAMETER",
  ...{ parameter, allowed: known },
  message: `unknown parameter "${parameter.slice(0, 80)}"; known: ${known.join(", ")}`,
});

const badDryRun = (value: string): Defect => ({
  code: "BAD_PARAMETER",
  ...{ parameter: "dry-run", value, allowed: ["1"] },
  message: `invalid dry-run: "${value.slice(0, 80)}"; it is 1 or not there`,
});

const noKey: Defect = {
  code: "MISSING_IDEMPOTENCY_KEY",
  message: "send an Idempotency-Key: any text that is new for each write, the same for its retries",
};

const tooLarge: Defect = {
  code: "FILE_TOO_LARGE",
  message: `more than ${linkedLimit / 1_048_576} MB; send the claims in parts`,
};

const hashOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("base64url");
