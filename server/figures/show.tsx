import { figuresOf, readFigure, readFigures, type SavedFigure } from "../../db/figures/figures.ts";
import { formatAddress } from "../../db/filter.ts";
import { newestNumber } from "../../db/ledger.ts";
import { type Defect, Refusal } from "../../db/refusal.ts";
import { FigurePage } from "../../web/pages/figure.tsx";
import { FiguresPage } from "../../web/pages/figures.tsx";
import { refuse } from "../errors.ts";
import { inTurn } from "../file.ts";
import { bareContext } from "../page.tsx";
import { drawPicture } from "../picture.ts";
import { renditions } from "../renditions/index.ts";
import type { Make } from "../renditions/rendition.ts";
import { ownPage } from "../reply.tsx";
import { drawableAt, ownOf, savedSubject } from "../saved.ts";
import { only } from "../take.tsx";
import { type Asked, type Handle, mayChange, unknownFigure } from "./asked.tsx";

export const list: Handle = ({ c, world: { db } }) =>
  ownPage(c, <FiguresPage context={bareContext(db, c.req.path)} figures={readFigures(db)} />);

export const mine: Handle = ({ c, world: { db }, caller }) => {
  const figures = figuresOf(db, caller?.person.id ?? "");
  return ownPage(c, <FiguresPage context={bareContext(db, c.req.path)} figures={figures} isMine />);
};

/** The page of a figure, or a file of it if the address ends in an extension. */
export const show: Handle = (asked) => {
  const { c, world } = asked;
  const { slug = "" } = c.req.param();
  const at = slug.indexOf(".");
  const saved = readFigure(world.db, at < 0 ? slug : slug.slice(0, at));
  if (at >= 0) return showFile(asked, saved, slug.slice(at + 1));
  const isTheirs = saved !== undefined && mayChange(asked, saved.figure);
  if (!saved || (saved.withdrawn && !isTheirs)) return unknownFigure(asked, slug);
  const newest = newestNumber(world.db);
  const fresh = newerOf(asked, saved, newest);
  const page = (
    <FigurePage
      context={bareContext(world.db, c.req.path)}
      saved={saved}
      isNewer={fresh !== null && fresh !== saved.svg}
      newest={newest}
      mayChange={isTheirs}
      links={linksOf(asked, saved)}
      formats={renditions.map(({ extension, title }) => ({ extension, title }))}
    />
  );
  return ownPage(c, page);
};

/** The view that a figure shows: as it was, and as it is now; none if it is no longer there. */
function linksOf({ world, views }: Asked, { address, revision }: SavedFigure) {
  try {
    const { question } = drawableAt(world, views, { address });
    const shown = only(question.filter, question.view.parameters);
    const at = (rev?: number) => formatAddress(question.path, { ...shown, rev });
    return { pinned: at(revision), newest: at() };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The same figure drawn of the newest revision by this program; null if it can no longer be. */
function newerOf({ world, views }: Asked, saved: SavedFigure, newest: number): string | null {
  try {
    const asked = { address: saved.address, rev: newest, own: ownOf(saved) };
    return drawPicture(drawableAt(world, views, asked).subject);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

async function showFile(asked: Asked, saved: SavedFigure | undefined, extension: string) {
  const { c, world, views } = asked;
  const rendition = renditions.find((each) => each.extension === extension);
  const isSeen = saved && (!saved.withdrawn || mayChange(asked, saved.figure));
  if (!isSeen || !rendition) return refuse(c, 404, [missingFile(c.req.path)]);
  if (extension === "svg" && c.req.query("newest") === "1") {
    const svg = newerOf(asked, saved, newestNumber(world.db)) ?? saved.svg;
    return c.body(svg, 200, { "content-type": rendition.type, "cache-control": "no-store" });
  }
  const subject = savedSubject(world, views, saved);
  const headers = {
    "content-type": rendition.type,
    "cache-control": "no-cache",
    "content-disposition": `inline; filename="${subject.name}.${extension}"`,
  };
  const isPrinted = rendition.isPrinted?.(subject.filter);
  const draw = async (make: Make): Promise<Response> =>
    c.body(new Uint8Array(Buffer.from(await rendition.render(subject, make))), 200, headers);
  return inTurn(c, world.printer, { isPrinted, draw });
}

const missingFile = (path: string): Defect => ({
  ...{ code: "NOT_FOUND", message: `nothing is at ${path.slice(0, 200)}` },
});
