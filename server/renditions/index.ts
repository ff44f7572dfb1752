import { pictureParameters } from "../../db/picture.ts";
import { renderArrow } from "./arrow.ts";
import { renderBib } from "./bib.ts";
import { renderCsl } from "./csl.ts";
import { renderCsv } from "./csv.ts";
import { renderJson } from "./json.ts";
import { renderJsonld } from "./jsonld.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderMetadata } from "./metadata.ts";
import { renderPdf } from "./pdf.ts";
import { renderPng } from "./png.ts";
import type { Rendition } from "./rendition.ts";
import { renderRis } from "./ris.ts";
import { renderSvg } from "./svg.ts";
import { renderXlsx } from "./xlsx.ts";
import { renderZip } from "./zip.ts";

/** Every form of a file but the archive of them all. */
const single: readonly Rendition[] = [
  {
    extension: "json",
    title: "the numbers by column, as JSON",
    type: "application/json",
    isQuick: true,
    parameters: ["csvType"],
    render: renderJson,
  },
  {
    extension: "csv",
    title: "the numbers in the long form, as CSV",
    type: "text/csv; charset=utf-8; header=present",
    isQuick: true,
    parameters: ["csvType", "bom"],
    render: renderCsv,
  },
  {
    extension: "arrow",
    title: "the numbers as an Arrow stream",
    type: "application/vnd.apache.arrow.stream",
    parameters: ["csvType"],
    render: renderArrow,
  },
  {
    extension: "xlsx",
    title: "a workbook of numbers, metadata and sources",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    parameters: ["csvType"],
    render: renderXlsx,
  },
  {
    extension: "svg",
    title: "the finished figure, as SVG",
    type: "image/svg+xml",
    parameters: pictureParameters,
    isPrinted: ({ text }) => text === "outline",
    render: renderSvg,
  },
  {
    extension: "png",
    title: "the finished figure in dots, as PNG",
    type: "image/png",
    parameters: pictureParameters,
    isPrinted: () => true,
    render: renderPng,
  },
  {
    extension: "pdf",
    title: "the finished figure as a page, as PDF",
    type: "application/pdf",
    parameters: pictureParameters,
    isPrinted: () => true,
    render: renderPdf,
  },
  {
    extension: "md",
    title: "sentence, table and sources, as Markdown",
    type: "text/markdown; charset=utf-8",
    isQuick: true,
    parameters: [],
    render: renderMarkdown,
  },
  {
    extension: "bib",
    title: "what to cite, as BibTeX",
    type: "application/x-bibtex; charset=utf-8",
    isQuick: true,
    parameters: [],
    render: renderBib,
  },
  {
    extension: "ris",
    title: "what to cite, as RIS",
    type: "application/x-research-info-systems; charset=utf-8",
    isQuick: true,
    parameters: [],
    render: renderRis,
  },
  {
    extension: "csl.json",
    title: "what to cite, as CSL-JSON",
    type: "application/vnd.citationstyles.csl+json",
    isQuick: true,
    parameters: [],
    render: renderCsl,
  },
  {
    extension: "metadata.json",
    title: "words, columns, series, collections and sources, as JSON",
    type: "application/json",
    isQuick: true,
    parameters: ["csvType"],
    render: renderMetadata,
  },
];

/** Linked data: of views that have it. */
export const linkedRendition: Rendition = {
  extension: "jsonld",
  title: "ClaimReview, MediaReview and Claim, as JSON-LD",
  type: "application/ld+json",
  parameters: [],
  render: renderJsonld,
};

const archive: Rendition = {
  extension: "zip",
  title: "all of these in one archive, with a readme",
  type: "application/zip",
  parameters: [...new Set(single.flatMap(({ parameters }) => parameters))],
  isPrinted: () => true,
  render: (subject, make) => renderZip(subject, single, make),
};

/** Every form of a file, by extension. */
export const renditions: readonly Rendition[] = [...single, archive];
