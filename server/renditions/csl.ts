import type { Reference } from "../../web/words/reference.ts";
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

const bodies = /\b(Staff|News|Force|Team|Desk|Agency|Press|Institute|Group|Ministry)\b/;

/** A person by given and family name; a body, a handle or a doubtful name as it is written. */
function nameOf(name: string): Record<string, string> {
  const parts = /^((?:\p{Lu}[\p{L}'’.-]*\s)+)([\p{L}'’-]+)$/u.exec(name);
  if (!parts || bodies.test(name)) return { literal: name };
  return { given: (parts[1] ?? "").trim(), family: parts[2] ?? "" };
}
