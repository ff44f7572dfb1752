import type { Filter } from "../../db/filter.ts";
import type { Revision } from "../../db/ledger.ts";
import type { ParameterName } from "../../db/parameters.ts";
import type { Press } from "../print/press.ts";
import type { Answer, Table } from "../view.ts";

/** What is rendered as a file. */
export type Subject = {
  file: NonNullable<Answer["file"]>;
  table: Table;
  address: string;
  /** What a file of it is called, without its extension. */
  name: string;
  revision: Revision;
  filter: Filter;
  /** Where the site is for the world, if it has been said. */
  origin: string | null;
};

/** Has a file made by the printer. */
export type Make = Press["make"];

export type Rendition = Quick | Slow;

/** Written at once, of a few series in less time than it takes to ask another thread. */
export type Quick = Described & {
  isQuick: true;
  isPrinted?: never;
  render: (subject: Subject) => string;
};

type Slow = Described & {
  isQuick?: never;
  /** Whether the printer makes it, so that it has to wait for its turn. */
  isPrinted?: (filter: Filter) => boolean;
  render: (subject: Subject, make: Make) => Body | Promise<Body>;
};

type Described = {
  extension: string;
  /** What it is, in a few words. */
  title: string;
  type: string;
  parameters: readonly ParameterName[];
};

type Body = string | Uint8Array;
