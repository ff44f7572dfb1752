import type { Context } from "hono";
import { claimFacts } from "../../db/claims/facts.ts";
import { linkedClaims } from "../../db/linked/export.ts";
import type { Action } from "../action.ts";
import { refuse } from "../errors.ts";
import { missing } from "../missing.ts";
import { readQuestion } from "../question.ts";
import { standingOf } from "../state.ts";
import type { World } from "../world.ts";
import { claimView } from "./claims.tsx";

/** `GET /claims/fr-1.jsonld`: one claim with its reviews, to be read by programs. */
export const claimFileAction: Action = {
  method: "GET",
  path: "/claims/:id{[^/]+\\.jsonld}",
  who: "anyone",
  summary: "One claim with its reviews and evidence, as JSON-LD",
  gives: "application/ld+json",
  handle: (c, world) => send(c, world),
};

function send(c: Context, { db }: World): Response {
  const { filter, defects } = readQuestion(c, claimView, ["rev"]);
  if (defects.length > 0) return refuse(c, 400, defects);
  const standing = standingOf(db, filter);
  if ("code" in standing) return refuse(c, 400, [standing]);
  const id = (c.req.param("id") ?? "").replace(/\.jsonld$/, "");
  const all = claimFacts(standing.state);
  const facts = all.filter(({ claim }) => claim.id === id);
  if (facts.length === 0) {
    const known = all.map(({ claim }) => claim);
    return refuse(c, 404, [missing("claim", id, known).missing]);
  }
  return c.body(JSON.stringify(linkedClaims(standing.state, facts)), 200, {
    "content-type": "application/ld+json",
    "cache-control": "no-cache",
  });
}
