import type { Context } from "hono";
import { type Filter, formatAddress } from "../db/filter.ts";
import { EmbedPage } from "../web/pages/embed.tsx";
import { refuse } from "./errors.ts";
import { addressOf, keyOf, readQuestion, redirection } from "./question.ts";
import { respond } from "./respond.ts";
import { standingOf } from "./state.ts";
import { only } from "./take.tsx";
import type { View } from "./view.ts";
import type { World } from "./world.ts";

/** Answers `/embed` + an address with its figure alone, which other sites may frame. */
export async function respondEmbed(c: Context, world: World, view: View): Promise<Response> {
  const question = readQuestion(c, view, [...view.parameters, "look"]);
  if (question.defects.length > 0) return refuse(c, 400, question.defects);
  const target = redirection(c, world.db, question);
  if (typeof target === "string") return c.redirect(`/embed${target}`, 303);
  const standing = target ?? standingOf(world.db, question.filter);
  if ("code" in standing) return refuse(c, 400, [standing]);
  return respond(c, world, {
    key: keyOf(question, standing, "embed"),
    isPinned: question.filter.rev !== undefined,
    render: () => {
      const answer = view.open(standing.state, question.filter, question.params);
      if ("missing" in answer) return refuse(c, 404, [answer.missing]);
      const { title = view.title, alt = "" } = answer.file?.words ?? {};
      const link = addressOf({ ...question, filter: only(question.filter, view.parameters) });
      const drawings = drawingsOf(view.path, question.filter);
      const page = <EmbedPage title={title} alt={alt} link={link} drawings={drawings} />;
      return { type: "text/html; charset=utf-8", body: `<!doctype html>${page.toString()}` };
    },
  });
}

/** Frames narrower than this show the narrow drawing. */
const narrowPx = 520;
const widths = { narrow: 360, wide: 760 };

/** The server's drawings for narrow and wide frames, and for dark screens if no look was chosen. */
function drawingsOf(path: string, filter: Filter) {
  const at = (w: number, look: Filter["look"] = filter.look): string =>
    formatAddress(`${path}.svg`, { ...filter, w, look });
  const narrow = `(max-width: ${narrowPx}px)`;
  const dark = "(prefers-color-scheme: dark)";
  return [
    ...(filter.look
      ? []
      : [
          { media: `${narrow} and ${dark}`, address: at(widths.narrow, "dark") },
          { media: dark, address: at(widths.wide, "dark") },
        ]),
    { media: narrow, address: at(widths.narrow) },
    { media: null, address: at(widths.wide) },
  ];
}
