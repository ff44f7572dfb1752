import type { Filter } from "../../db/filter.ts";
import type { Revision } from "../../db/ledger.ts";
import type { ParameterName } from "../../db/parameters.ts";
import { pictureParameters } from "../../db/picture.ts";
import type { Answer, Table } from "../view.ts";
import { renderArrow } from "./arrow.ts";
import { renderCsv } from "./csv.ts";
import { renderJson } from "./json.ts";
import { renderMetadata } from "./metadata.ts";
import { renderSvg } from "./svg.ts";

/** What is rendered as a file. */
export type Subject = {
  file: NonNullable<Answer["file"]>;
  table: Table;
  address: string;
  revision: Revision;
  filter: Filter;
  /** Where the site is for the world, if it has been said. */
  origin: string | null;
};

export type Rendition = {
  extension: string;
  type: string;
  parameters: readonly ParameterName[];
  render: (subject: Subject) => string | Uint8Array | Promise<Uint8Array>;
};

/** Every form of a file, by extension. */
export const renditions: readonly Rendition[] = [
  { extension: "json", type: "application/json", parameters: [], render: renderJson },
  {
    extension: "csv",
    type: "text/csv; charset=utf-8; header=present",
    parameters: ["csvType", "bom"],
    render: renderCsv,
  },
  {
    extension: "arrow",
    type: "application/vnd.apache.arrow.stream",
    parameters: [],
    render: renderArrow,
  },
  { extension: "svg", type: "image/svg+xml", parameters: pictureParameters, render: renderSvg },
  {
    extension: "metadata.json",
    type: "application/json",
    parameters: [],
    render: renderMetadata,
  },
];
