import type { Reference } from "../../web/words/reference.ts";
import { nameOf } from "./name-of.ts";
import { references } from "./references.ts";
import type { Subject } from "./rendition.ts";

/** The sources and this figure as CSL-JSON, for Zotero, pandoc and others. */
export const renderCsl = (subject: Subject): string =>
  `${JSON.stringify(references(subject).map(item), null, 2)}\n`;

const types: Record<string, string> = {
  report: "report",
  article: "article-newspaper",
  "fact-check": "article-newspaper",
  "press-release": "report",
  dataset: "dataset",
};

function item({ id, kind, title, authors, publisher, date, url, note }: Reference) {
  const type = types[kind] ?? "webpage";
  const names = authors.length > 0 ? authors.map(nameOf) : [{ literal: publisher }];
  return {
    id,
    type,
    title,
    author: names,
    publisher,
    ...(type === "article-newspaper" ? { "container-title": publisher } : {}),
    ...(date ? { issued: { "date-parts": [date.split("-").map(Number)] } } : {}),
    ...(url ? { URL: url } : {}),
    ...(note ? { note } : {}),
  };
}
