import { commit } from "../../db/entry/commit.ts";
import { dropDraft } from "../../db/entry/drafts.ts";
import { type Defect, Refusal } from "../../db/refusal.ts";
import { answerOnce } from "../answer.ts";
import { reviewOf } from "../sheet.ts";
import { type Kept, render, statusOf, type Visit } from "./enter-visit.tsx";

/**
 * Records what was checked, once for each form. A sheet, or a ledger, that is not what the person has
 * looked at is shown again instead.
 */
export function record(
  visit: Visit,
  { sheet, draft, form }: Kept & { form: Record<string, string> },
) {
  const { c, world, author, aim, state } = visit;
  const { review, defects, submission } = reviewOf(state, sheet, visit);
  const key = form.key ?? "";
  const request = `${c.req.url} ${JSON.stringify(sheet)}`;
  const isTicked = form.tick === "1";
  const answer = answerOnce(world, { person: author.person, key, request }, () => {
    if (key === "") throw new Refusal("this form has no key; open the grid again");
    const isSeen = form.checked === review.mark || review.plan.conflicts.length > 0;
    if (!isSeen) throw new Refusal("this is not what you looked at: look again, then record it");
    if (defects.length > 0) throw new Refusal("some cells cannot be read", defects);
    const { revision, waiting } = commit(world.db, { ...submission, isTicked });
    if (waiting) return { status: 202, body: { waiting } };
    return { status: revision ? 201 : 200, body: { revision: revision?.number ?? null } };
  });
  const waiting = fieldIn(answer.body, "waiting");
  if (typeof waiting === "string") return c.redirect(`/waiting/${waiting}`, 303);
  const number = fieldIn(answer.body, "revision");
  if (typeof number === "number") {
    if (draft) dropDraft(world.db, draft.id, author.person);
    const path = `/enter/${encodeURIComponent(aim.collection.id)}/recorded/${number}`;
    return c.redirect(path, 303);
  }
  const said = errorsIn(answer.body)
    .filter(({ code }) => general.has(code))
    .map(({ code, message }) => ({ code, message }));
  if (review.plan.warnings.length > 0 && !isTicked) said.push(noTick);
  const status = statusOf(review, defects);
  const shown = { sheet, draft, review, defects: [...defects, ...said] };
  return render(visit, shown, status === 200 ? 422 : status);
}

/** Refusals that stand at no cell; all others are in the plan that is shown again. */
const general = new Set(["REFUSED", "BAD_REASON", "KEY_REUSED"]);

const fieldIn = (body: unknown, name: string): unknown =>
  typeof body === "object" && body !== null ? new Map(Object.entries(body)).get(name) : undefined;

function errorsIn(body: unknown): Defect[] {
  const errors = fieldIn(body, "errors");
  return Array.isArray(errors) ? errors : [];
}

const noTick: Defect = {
  code: "NO_TICK",
  message: "there are warnings; look at them below and tick that it is so in the source",
};
