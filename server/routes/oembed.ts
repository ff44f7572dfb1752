import type { Context } from "hono";
import { formatAddress, parseFilter } from "../../db/filter.ts";
import type { Defect } from "../../db/refusal.ts";
import type { Action } from "../action.ts";
import { refuse } from "../errors.ts";
import { standingOf } from "../state.ts";
import { frameOf, only, takeParameters } from "../take.tsx";
import type { View } from "../view.ts";
import type { World } from "../world.ts";

/** `GET /oembed?url=…`: how to show the figure of an address on another site (oEmbed 1.0, rich). */
export const oembedAction = (views: () => readonly View[]): Action => ({
  method: "GET",
  path: "/oembed",
  who: "anyone",
  summary: "How to embed the figure of an address: oEmbed 1.0",
  parameters: [
    { name: "url", in: "query", description: "An address of this site.", required: true },
    { name: "maxwidth", in: "query", description: "The most pixels it may be wide." },
    { name: "maxheight", in: "query", description: "The most pixels it may be high." },
    { name: "format", in: "query", description: "Only JSON is spoken.", allowed: ["json"] },
  ],
  handle: (c, world) => answer(c, world, views()),
});

const usual = { width: 760, height: 560 };

function answer(c: Context, world: World, views: readonly View[]): Response {
  const { url = "", format = "json", maxwidth, maxheight } = c.req.query();
  if (format !== "json") return refuse(c, 501, [noFormat(format)]);
  const width = sizeOf(maxwidth, usual.width);
  const height = sizeOf(maxheight, usual.height);
  if (width === null) return refuse(c, 400, [badSize("maxwidth", maxwidth ?? "")]);
  if (height === null) return refuse(c, 400, [badSize("maxheight", maxheight ?? "")]);
  const origin = world.origin ?? new URL(c.req.url).origin;
  const asked = URL.canParse(url, origin) ? new URL(url, origin) : null;
  const path = (asked?.pathname ?? "").replace(/^\/embed(?=\/)|\.(html|svg)$/g, "");
  const view = views.find((each) => each.path === path && each.gives === undefined);
  if (!asked || asked.origin !== origin || !view) return refuse(c, 404, [unknown(url)]);
  const { filter, defects } = parseFilter(asked.searchParams, [
    ...view.parameters,
    ...takeParameters,
  ]);
  if (defects.length > 0) return refuse(c, 400, defects);
  const standing = standingOf(world.db, filter);
  if ("code" in standing) return refuse(c, 400, [standing]);
  const opened = view.open(standing.state, filter, {});
  if ("missing" in opened) return refuse(c, 404, [opened.missing]);
  const title = opened.file?.words.title ?? view.title;
  const shown = only(filter, [...view.parameters, "look"]);
  const frame = `${origin}${formatAddress(`/embed${view.path}`, shown)}`;
  return c.json({
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Themeline",
    provider_url: `${origin}/`,
    html: frameOf(frame, title, { width: String(width), height }),
    width,
    height,
  });
}

/** The usual size or the most allowed, whichever is less; null if that is no size. */
function sizeOf(most: string | undefined, size: number): number | null {
  if (most === undefined) return size;
  return /^[1-9]\d{0,4}$/.test(most) ? Math.min(Number(most), size) : null;
}

const badSize = (parameter: string, value: string): Defect => ({
  ...{ code: "BAD_PARAMETER", parameter, value, allowed: ["1 to 99999"] },
  message: `invalid ${parameter}: "${value.slice(0, 80)}"; give a whole number of pixels`,
});

const noFormat = (value: string): Defect => ({
  ...{ code: "BAD_PARAMETER", parameter: "format", value, allowed: ["json"] },
  message: `unknown format: ${value.slice(0, 80)}; only json is spoken`,
});

const unknown = (value: string): Defect => ({
  ...{ code: "NOT_FOUND", parameter: "url", value: value.slice(0, 200) },
  message: `no figure is at ${value.slice(0, 200)}; give the address of a view of this site`,
});
