import type { Context } from "hono";
import type { Defect } from "../db/refusal.ts";
import { limits } from "../db/upload/rules.ts";
import { EndedPage } from "../web/pages/ended.tsx";
import { ProgressPage } from "../web/pages/progress.tsx";
import { progressWords } from "../web/words/progress.ts";
import { readBody } from "./body.ts";
import { refuse } from "./errors.ts";
import { newGauge, readGauge, stop } from "./gauge.ts";
import { type Job, waitFor } from "./jobs.ts";
import { bareContext } from "./page.tsx";
import type { Made } from "./rendering.ts";
import { ownPage } from "./reply.tsx";
import type { Sent, Working } from "./working.ts";
import type { World } from "./world.ts";

type LongWorld = World & { working: Working };

/** Whose work it is, and the verb by which its form cancels it. */
type Asked = { person: string; cancel: string };

/**
 * Has an answer worked on elsewhere. A program waits for it; a person is shown how far it is, at the
 * address that shows the answer once it is there, and may cancel it until it is committed.
 */
export async function answerLong(c: Context, world: LongWorld, asked: Asked): Promise<Response> {
  const sent = await sentIn(c.req.raw);
  if (!c.req.path.startsWith("/api/")) return answerPerson(c, world, { ...asked, sent });
  const made = await world.working(sent, newGauge());
  return made ? responseOf(made) : refuse(c, 500, [ended]);
}

/** Room for the other fields of a form beside its file. */
const mostBytes = limits.fileBytes + 65_536;

/** What is larger than anything that is taken goes on without its body, to be refused by its size. */
async function sentIn(raw: Request): Promise<Sent> {
  const isRead = raw.method === "GET" || raw.method === "HEAD";
  const body = isRead ? null : await readBody(raw, mostBytes);
  const headers = new Headers(raw.headers);
  headers.delete("transfer-encoding");
  if (!isRead) headers.set("content-length", `${body?.byteLength ?? mostBytes + 1}`);
  // Who asks for the head alone may be followed by somebody who waits for the same answer.
  const method = isRead ? "GET" : raw.method;
  return { url: raw.url, method, headers: [...headers], body };
}

function responseOf({ status, headers, body }: Made): Response {
  const isEmpty = body.byteLength === 0;
  return new Response(isEmpty ? null : body, { status, headers });
}

const ended: Defect = {
  code: "ENDED",
  message:
    "the work ended before it was answered; all of it is stored or nothing: send it again with the same key",
};

type Person = Asked & { sent: Sent };

/** What a person did goes before what they only looked at: it answers at the same address. */
async function answerPerson(c: Context, world: LongWorld, { sent, person, cancel }: Person) {
  const { jobs, working, patienceMs } = world;
  const isLook = sent.method !== "POST";
  const own: Own = { act: `${person} POST ${c.req.path}`, look: `${person} GET ${sent.url}` };
  if (!isLook && verbOf(sent) === cancel) return answerCancel(c, world, { own, sent, cancel });
  const known = jobs.of(own.act) ?? (isLook ? jobs.of(own.look) : undefined);
  if (isLook && c.req.header("accept") === "application/json") return tell(c, known);
  const isGoingOn = known && (isLook || known.made === undefined);
  if (!isLook) forget(world, own.look);
  const key = isLook ? own.look : own.act;
  const job = isGoingOn ? known : jobs.begin(key, (gauge) => working(sent, gauge));
  await waitFor(job, patienceMs);
  if (job.made === undefined) {
    if (!isLook) return c.redirect(c.req.path, 303);
    const mayCancel = cancel === "drop" || job.key === own.act;
    return showProgress(c, world, job, mayCancel ? cancel : null);
  }
  jobs.forget(job);
  return answered(c, world, job.made);
}

/** The keys of what a person did at an address, and of what they looked at. */
type Own = { act: string; look: string };

const verbOf = ({ body }: Sent): string | null =>
  new URLSearchParams(new TextDecoder().decode(body ?? new Uint8Array())).get("verb");

function forget({ jobs }: LongWorld, key: string): void {
  const job = jobs.of(key);
  if (job) jobs.forget(job);
}

const answered = (c: Context, { db }: LongWorld, made: Made | null) =>
  made ? responseOf(made) : ownPage(c, <EndedPage context={bareContext(db, c.req.path)} />, 500);

/** How far it is, for a page that shows it without being loaded again. */
function tell(c: Context, job: Job | undefined): Response {
  const isEnded = job?.made !== undefined || !job;
  const advance = job ? readGauge(job.gauge) : noAdvance;
  const words = { ...progressWords(advance), ...advance, isEnded };
  return c.json(words, 200, { "cache-control": "no-store" });
}

const noAdvance = { stage: "begun", done: 0, total: 0 } as const;

function showProgress(c: Context, { db }: LongWorld, { gauge }: Job, cancel: string | null) {
  const context = bareContext(db, c.req.path);
  return ownPage(c, <ProgressPage {...{ context, cancel }} advance={readGauge(gauge)} />);
}

type Cancelled = { own: Own; sent: Sent; cancel: string };

/**
 * Stops what goes on and waits for its end; what was committed before that is shown instead, to
 * which the id of a file that is to be dropped leads by itself.
 */
async function answerCancel(c: Context, world: LongWorld, { own, sent, cancel }: Cancelled) {
  const { jobs, working } = world;
  const going = [own.act, own.look].flatMap((key) => jobs.of(key) ?? []);
  for (const { gauge } of going) stop(gauge);
  await Promise.all(going.map(({ ended }) => ended));
  for (const job of going) jobs.forget(job);
  if (cancel === "drop") return answered(c, world, await working(sent, newGauge()));
  const committed = going.find(({ key, made }) => key === own.act && made?.status === 303);
  return committed?.made ? responseOf(committed.made) : c.redirect(c.req.path, 303);
}
