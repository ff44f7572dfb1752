import type { Context } from "hono";
import type { Body } from "../db/edit/body.ts";
import { untilFree } from "../db/lock.ts";
import { admit, type Caller, type Who } from "./access.ts";
import { busy } from "./busy.tsx";
import { refuse } from "./errors.ts";
import { answerLong } from "./long.tsx";
import { mostAMinute } from "./rate.ts";
import type { World } from "./world.ts";

/** What an action is asked with besides its body. */
export type ActionParameter = {
  name: string;
  in: "query" | "header";
  description: string;
  required?: true;
  allowed?: readonly string[];
};

/** An address that does something, or that only some may see. */
export type Action = {
  method: "GET" | "POST";
  path: string;
  who: Who;
  /** For people at a browser only: no token is enough. */
  bySession?: true;
  /** What it is for, in a phrase, for the description of the API. */
  summary: string;
  /** The JSON that it takes. */
  body?: Body;
  /** What it is asked with besides, and the kinds of body it takes where that is not JSON. */
  parameters?: readonly ActionParameter[];
  takes?: readonly string[];
  /** What it answers with, where that is not JSON. */
  gives?: string;
  /** The verb that cancels it, where its work may take long: then it goes on elsewhere. */
  cancel?: "drop" | "stop";
  handle: (c: Context, world: World, caller: Caller) => Response | Promise<Response>;
};

/** A write waits longer than a page does, 2 s, for another process to end its own. */
const patienceOfWrites = 5;

/** Answers an action's request if the caller may make it, else says why not. */
export async function perform(c: Context, world: World, action: Action) {
  const { who, bySession, cancel, handle } = action;
  const { db, origin, clock, working } = world;
  const verdict = admit(c, { db, origin, now: clock() }, who);
  if (verdict.status !== "admitted") return denied(c, verdict.status, verdict.defect);
  const { token } = verdict.caller ?? {};
  if (token && !world.rate(token, Date.parse(clock()))) return tooMany(c);
  if (bySession && verdict.caller?.by === "token") {
    const message = "a token does not open this; sign in with a browser";
    return refuse(c, 403, [{ code: "SESSION_ONLY", message }]);
  }
  const person = verdict.caller?.person.id;
  if (cancel && working && person) return answerLong(c, { ...world, working }, { person, cancel });
  const isRead = ["GET", "HEAD"].includes(c.req.method);
  if (!isRead && !(await untilFree(db, patienceOfWrites * world.patienceMs))) return busy(c, db);
  return handle(c, world, verdict.caller);
}

function tooMany(c: Context): Response {
  c.header("retry-after", "60");
  const message = `a token asks at most ${mostAMinute} times a minute; wait, or send a file`;
  return refuse(c, 429, [{ code: "TOO_MANY", message }]);
}

function denied(c: Context, status: 401 | 403, defect: { code: string; message: string }) {
  const isPage = ["GET", "HEAD"].includes(c.req.method) && !c.req.path.startsWith("/api/");
  if (isPage && status === 401) return c.redirect("/sign-in", 303);
  if (isPage && defect.code === "SECOND_STEP") return c.redirect("/account/second-step", 303);
  return refuse(c, status, [defect]);
}
