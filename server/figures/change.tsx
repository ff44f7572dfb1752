import {
  changeFigure,
  readFigure,
  type SavedFigure,
  saveFigure,
  withdrawFigure,
} from "../../db/figures/figures.ts";
import { newestNumber } from "../../db/ledger.ts";
import type { Defect } from "../../db/refusal.ts";
import { FigureFormPage } from "../../web/pages/figure-form.tsx";
import type { Caller } from "../access.ts";
import { refuse } from "../errors.ts";
import { readForm } from "../form.ts";
import { bareContext, notFound } from "../page.tsx";
import { defectsOf, ownPage } from "../reply.tsx";
import { drawableAt, figureWords, ownOf, readOwn } from "../saved.ts";
import type { World } from "../world.ts";
import { type Asked, type Handle, mayChange, unknownFigure } from "./asked.tsx";

export const ask: Handle = (asked) => form(asked, { of: asked.c.req.query("of") ?? "" });

export const save: Handle = async (asked) => {
  const { c, world, views, caller } = asked;
  const sent = await readForm(c);
  try {
    const { subject } = drawableAt(world, views, { address: sent.of ?? "" });
    const own = readOwn(sent, subject.file.words);
    const words = figureWords(world, views, { address: sent.of ?? "", own });
    const { figure } = saveFigure(world.db, words, byOf(world, caller));
    return c.redirect(`/figures/${figure}`, 303);
  } catch (error) {
    return form(asked, { ...sent, defects: defectsOf(error) });
  }
};

export const edit: Handle = (asked) =>
  changing(asked, (saved) => {
    const { title, note, alt, address, figure } = saved;
    return form(asked, { title, note: note ?? "", alt, of: address, figure });
  });

/** Another version: with other words, or with the same of the newest revision. */
export const change: Handle = (asked) =>
  changing(asked, async (saved) => {
    const { c, world, views, caller } = asked;
    const sent = await readForm(c);
    const { address, figure } = saved;
    try {
      const rev = sent.newest === "1" ? newestNumber(world.db) : saved.revision;
      const own = sent.newest === "1" ? ownOf(saved) : readOwn(sent, ownOf(saved));
      const words = figureWords(world, views, { address, rev, own });
      changeFigure(world.db, figure, words, byOf(world, caller));
      return c.redirect(`/figures/${figure}`, 303);
    } catch (error) {
      return form(asked, { ...sent, of: address, figure, defects: defectsOf(error) });
    }
  });

export const withdraw: Handle = (asked) => setOff(asked, true);
export const restore: Handle = (asked) => setOff(asked, false);

const setOff = (asked: Asked, isOff: boolean) =>
  changing(asked, ({ figure }) => {
    const { c, world, caller } = asked;
    withdrawFigure(world.db, figure, isOff, byOf(world, caller));
    return c.redirect(`/figures/${figure}`, 303);
  });

/** Goes on with a figure that the caller may change; else says why not. */
function changing(asked: Asked, go: (saved: SavedFigure) => Response | Promise<Response>) {
  const { c, world } = asked;
  const saved = readFigure(world.db, c.req.param("slug") ?? "");
  if (!saved) return unknownFigure(asked, c.req.param("slug") ?? "");
  if (mayChange(asked, saved.figure)) return go(saved);
  const message = "this figure is somebody else's; ask an editor to change it";
  return refuse(c, 403, [{ code: "FORBIDDEN", message }]);
}

type Filled = {
  of?: string;
  title?: string;
  note?: string;
  alt?: string;
  figure?: string;
  defects?: Defect[];
};

/** The form with what was typed; words that were not typed are those made from the numbers. */
function form({ c, world, views }: Asked, { of = "", defects = [], ...typed }: Filled): Response {
  const context = bareContext(world.db, c.req.path);
  try {
    const { subject } = drawableAt(world, views, { address: of });
    const usual = subject.file.words;
    const props = { of, usual, typed, defects, preview: previewOf(of, typed.figure) };
    const page = <FigureFormPage context={context} {...props} />;
    return ownPage(c, page, defects.length > 0 ? 422 : 200);
  } catch (error) {
    const [missing = { code: "NOT_FOUND", message: "no such figure" }] = defectsOf(error);
    return notFound(c, context, { missing });
  }
}

/** What the form shows: the figure as it is, before any words are changed. */
function previewOf(of: string, figure: string | undefined): string {
  if (figure) return `/figures/${figure}.svg`;
  const [path = "", query = ""] = of.split("?");
  return `${path.replace(/\.svg$/, "")}.svg${query ? `?${query}` : ""}`;
}

const byOf = ({ clock }: World, caller: Caller) => ({
  ...{ person: caller?.person.id ?? "", now: clock() },
});
