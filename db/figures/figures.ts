import { and, desc, eq, sql } from "drizzle-orm";
import type { Db } from "../database.ts";
import { note } from "../people/audit.ts";
import { slug } from "../period.ts";
import { Refusal } from "../refusal.ts";
import { figures, figureVersions } from "./schema.ts";

/** One version of a saved figure, as it was published. */
export type SavedFigure = typeof figureVersions.$inferSelect;

/** What is saved: the view, the words, and the drawing that was made of them. */
export type FigureWords = Omit<SavedFigure, "figure" | "number" | "saved_on" | "withdrawn">;

type By = { person: string; now: string };

/** Names that stand for pages of their own under /figures. */
const reserved = ["new", "mine"];
const slugMost = 60;

/**
 * Saves a figure under an address made from its title. The same figure saved again by the same
 * person, as by a second click, is the one that is there.
 */
export function saveFigure(db: Db, words: FigureWords, by: By): SavedFigure {
  return db.transaction(
    () => {
      const same = figuresOf(db, by.person).find(
        (each) => each.withdrawn === 0 && isSame(each, words),
      );
      if (same) return same;
      const name = freeSlug(db, words.title);
      db.insert(figures).values({ slug: name, person: by.person }).run();
      return append(
        db,
        { ...words, figure: name, withdrawn: 0 },
        { ...by, action: "saved a figure" },
      );
    },
    { behavior: "immediate" },
  );
}

/** Saves another version of a figure; the versions before it stay. */
export function changeFigure(db: Db, figure: string, words: FigureWords, by: By): SavedFigure {
  const newest = known(db, figure);
  if (newest.withdrawn === 0 && isSame(newest, words) && newest.svg === words.svg) return newest;
  const action = "changed a figure";
  return append(db, { ...words, figure, withdrawn: 0 }, { ...by, action });
}

/** Takes a figure off the site, or puts it back: each is a version like any other. */
export function withdrawFigure(db: Db, figure: string, isOff: boolean, by: By): SavedFigure {
  const { number: _, saved_on: __, ...newest } = known(db, figure);
  const action = isOff ? "withdrew a figure" : "brought a figure back";
  return append(db, { ...newest, withdrawn: isOff ? 1 : 0 }, { ...by, action });
}

/** The newest version of a figure, withdrawn or not. */
export const readFigure = (db: Db, figure: string): SavedFigure | undefined =>
  db
    .select()
    .from(figureVersions)
    .where(eq(figureVersions.figure, figure))
    .orderBy(desc(figureVersions.number))
    .limit(1)
    .get();

/** Whose a figure is: internal, never on a public page. */
export const ownerOf = (db: Db, slugged: string): string | undefined =>
  db.select().from(figures).where(eq(figures.slug, slugged)).get()?.person;

/** The newest version of every figure that is not withdrawn, the newest first. */
export const readFigures = (db: Db): SavedFigure[] =>
  newestOf(db).filter((each) => !each.withdrawn);

/** The newest version of a person's figures, the withdrawn ones among them. */
export const figuresOf = (db: Db, person: string): SavedFigure[] => newestOf(db, person);

function newestOf(db: Db, person?: string): SavedFigure[] {
  const last = sql`${figureVersions.number} = (
    select max(number) from figure_versions other where other.figure = ${figureVersions.figure})`;
  const rows = db
    .select()
    .from(figureVersions)
    .innerJoin(figures, eq(figures.slug, figureVersions.figure))
    .where(person === undefined ? last : and(last, eq(figures.person, person)))
    .orderBy(desc(figureVersions.saved_on), figureVersions.figure)
    .all();
  return rows.map(({ figure_versions: version }) => version);
}

function known(db: Db, figure: string): SavedFigure {
  const newest = readFigure(db, figure);
  if (!newest) throw new Refusal(`unknown figure: ${figure.slice(0, 80)}`);
  return newest;
}

type Next = Omit<SavedFigure, "number" | "saved_on">;

function append(
  db: Db,
  words: Next,
  { person, now, action }: By & { action: string },
): SavedFigure {
  const number = (readFigure(db, words.figure)?.number ?? 0) + 1;
  const version = { ...words, number, saved_on: now.slice(0, 10) };
  db.insert(figureVersions).values(version).run();
  note(db, { person, now }, { action, subject: words.figure });
  return version;
}

const isSame = (a: FigureWords, b: FigureWords): boolean =>
  (["address", "title", "note", "alt", "revision"] as const).every((name) => a[name] === b[name]);

/** An address that no figure has yet. */
function freeSlug(db: Db, title: string): string {
  const base =
    latin(slug(title))
      .slice(0, slugMost)
      .replace(/^-+|-+$/g, "") || "figure";
  const isFree = (name: string): boolean => !reserved.includes(name) && !readFigure(db, name);
  if (isFree(base)) return base;
  let at = 2;
  while (!isFree(`${base}-${at}`)) at += 1;
  return `${base}-${at}`;
}

const latin = (text: string): string => text.replace(/[^a-z0-9]+/g, "-");
