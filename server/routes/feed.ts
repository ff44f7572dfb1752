import type { Context } from "hono";
import { newestNumber } from "../../db/ledger.ts";
import { type RevisionSummary, readRevisions } from "../../db/revisions.ts";
import { escapeText } from "../../web/figures/serialize.ts";
import type { Action, ActionParameter } from "../action.ts";
import { refuse } from "../errors.ts";
import type { World } from "../world.ts";
import { oddParameters } from "../write.ts";

const sinceParameter: readonly ActionParameter[] = [
  { name: "since", in: "query", description: "The number of the last revision you have." },
];

/** What changed since a revision, for programs and feed readers; the newest first. */
export const feedActions: Action[] = [
  {
    method: "GET",
    path: "/revisions.json",
    who: "anyone",
    summary: "What changed since a revision",
    parameters: sinceParameter,
    handle: (c, world) => json(c, world),
  },
  {
    method: "GET",
    path: "/revisions.atom",
    who: "anyone",
    summary: "The newest revisions, for feed readers",
    gives: "application/atom+xml",
    handle: (c, world) => atom(c, world),
  },
  {
    method: "GET",
    path: "/healthz",
    who: "anyone",
    summary: "Whether the site answers, and its newest revision",
    handle: (c, { db }) => c.json({ status: "ok", revision: newestNumber(db) }),
  },
];

/** A feed without `since` shows this many. */
const latest = 50;

function json(c: Context, { db }: World): Response {
  const since = c.req.query("since") ?? "0";
  const odd = oddParameters(c, sinceParameter);
  if (odd.length > 0) return refuse(c, 400, odd);
  if (!/^\d{1,9}$/.test(since)) {
    const message = `invalid since: "${since.slice(0, 80)}"; give the number of a revision`;
    return refuse(c, 400, [{ code: "BAD_PARAMETER", parameter: "since", value: since, message }]);
  }
  const all = readRevisions(db).filter(({ number }) => number > Number(since));
  return c.json({ revision: newestNumber(db), revisions: all.map(described) });
}

function atom(c: Context, { db, origin }: World): Response {
  const odd = oddParameters(c, []);
  if (odd.length > 0) return refuse(c, 400, odd);
  const site = origin ?? new URL(c.req.url).origin;
  const entries = readRevisions(db, { most: latest });
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Themeline: revisions</title>
<id>${escapeText(site)}/revisions</id>
<link href="${escapeText(site)}/revisions.atom" rel="self"/>
<updated>${entries[0]?.date ?? "1970-01-01"}T00:00:00Z</updated>
${entries.map((entry) => entryOf(entry, site)).join("\n")}
</feed>
`;
  return c.body(xml, 200, { "content-type": "application/atom+xml; charset=utf-8" });
}

const described = (revision: RevisionSummary) => ({
  ...revision,
  address: `/revisions/${revision.number}`,
});

/** Only the day of a revision is public. */
function entryOf(
  { number, date, reason, added, changed, withdrawn }: RevisionSummary,
  site: string,
) {
  const address = escapeText(`${site}/revisions/${number}`);
  return `<entry>
<title>Revision ${number}: ${escapeText(reason)}</title>
<id>${address}</id>
<link href="${address}"/>
<author><name>Themeline</name></author>
<updated>${date}T00:00:00Z</updated>
<summary>${added} added, ${changed} changed, ${withdrawn} withdrawn</summary>
</entry>`;
}
