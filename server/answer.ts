import { randomUUID } from "node:crypto";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { keepReply, replyTo } from "../db/entry/replies.ts";
import { type Defect, Refusal } from "../db/refusal.ts";
import type { World } from "./world.ts";

/** What is sent back as JSON. */
export type Answer = { status: ContentfulStatusCode; body: unknown };

/** The key of a write, whose it is, and what was asked with it. */
export type Mark = { person: string; key: string; request: string };

export const refused = (status: ContentfulStatusCode, errors: Defect[]): Answer => ({
  status,
  body: { errors, request: randomUUID() },
});

/**
 * Does a write and keeps its answer in one transaction, so that a retry with the same key is given
 * the same answer and nothing is written twice. What is refused writes nothing and is not kept.
 */
export function answerOnce({ db, clock }: World, mark: Mark | null, act: () => Answer): Answer {
  try {
    return db.transaction(() => answered({ db, clock }, mark, act), { behavior: "immediate" });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { defects, message } = error;
    const all = defects.length > 0 ? defects : [{ code: "REFUSED", message }];
    return refused(all.some(({ code }) => code === "REVISION_CONFLICT") ? 409 : 422, all);
  }
}

function answered(
  { db, clock }: Pick<World, "db" | "clock">,
  mark: Mark | null,
  act: () => Answer,
) {
  const known = mark && replyTo(db, mark);
  if (known) return { status: statusOf(known.status), body: JSON.parse(known.body) };
  const answer = act();
  const isKept = mark && Number(answer.status) < 300;
  if (isKept) {
    const body = JSON.stringify(answer.body);
    keepReply(db, mark, { status: Number(answer.status), body, now: clock() });
  }
  return answer;
}

/** A write that was recorded is told again as recorded. */
const statusOf = (status: number): ContentfulStatusCode =>
  status === 201 || status === 202 ? status : 200;
