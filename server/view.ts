import type { JSX } from "hono/jsx/jsx-runtime";
import type { Source, State } from "../db/catalogue.ts";
import type { Column } from "../db/columns.ts";
import type { Filter } from "../db/filter.ts";
import type { ParameterName } from "../db/parameters.ts";
import type { Defect } from "../db/refusal.ts";
import type { Footer } from "../web/figures/composed/frame-words.ts";
import type { Sheet } from "../web/figures/sheet.ts";
import type { PageContext } from "../web/pages/context.ts";
import type { Palette } from "../web/palette.ts";
import type { Words } from "../web/words/words.ts";

export type Cells = Record<string, string | number | null>;

/** Rows with the columns that a file gives of them. */
export type Table = { columns: Column[]; rows: Cells[] };

/** What a figure in a file is drawn with. */
export type Frame = { document: Document; palette: Palette; footer: Footer; sheet: Sheet };

/**
 * A question asked of the ledger: the words, the rows and the drawings of its answer. `page` may be
 * all there is; a view that has rows answers with every extension as well.
 */
export type Answer = {
  page: (context: PageContext) => JSX.Element;
  /** Its figure alone, as it stands on a page. */
  chart?: (context: PageContext) => JSX.Element;
  file?: {
    words: Words;
    /** What is drawn, and everything there is of it. */
    table: () => Table;
    everything: () => Table;
    about: Record<string, unknown>;
    /** What is cited: every source behind the rows, the original ones first. */
    sources: readonly Source[];
    /** Its figure as one SVG; a list has none. */
    figure?: (frame: Frame) => string;
    /** What is found as JSON-LD, where the view gives that too. */
    linked?: () => unknown;
    /** What was computed from the numbers, beside them in the JSON. */
    computed?: Record<string, unknown>;
    /** The whole JSON of an answer that does not rest on the ledger. */
    json?: () => string;
  };
  /** Why there is nothing to give as a file: the page says the same. */
  refusals?: Defect[];
};

/** What was asked for is not in the ledger: which parameter, and what is near. */
export type Missing = { missing: Defect };

/** An address that answers: `open` asks the ledger, and what it gives renders itself. */
export type View = {
  path: string;
  title: string;
  /** What is found there, in a phrase, for the description of the API. */
  about?: string;
  parameters: readonly ParameterName[];
  /** What it gives besides a page: files of its rows and its figure, if nothing else is said. */
  gives?: "page" | "rows";
  /** Whether it can be had as linked data. */
  isLinked?: true;
  /** The forms in which it draws, where they are not those of themes. */
  forms?: readonly string[];
  open: (state: State, filter: Filter, path: Record<string, string>) => Answer | Missing;
};

/** The parameters that every view takes. */
export const stateParameters = ["rev", "asOf"] as const;
