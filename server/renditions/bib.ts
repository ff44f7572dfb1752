import type { Reference } from "../../web/words/reference.ts";
import { references } from "./references.ts";
import type { Subject } from "./rendition.ts";

/** The sources and this figure as BibTeX entries, UTF-8, for BibTeX and biblatex alike. */
export const renderBib = (subject: Subject): string => references(subject).map(entry).join("\n");

const types: Record<string, string> = { report: "techreport", article: "article" };

/** What BibTeX calls the publisher of an entry of a type. */
const publishers: Record<string, string> = { techreport: "institution", article: "journal" };

function entry({ id, kind, title, authors, publisher, date, url, note }: Reference): string {
  const type = types[kind] ?? "misc";
  const [year, month, day] = (date ?? "").split("-");
  const fields = [
    [
      "author",
      (authors.length > 0 ? authors.map(escapeTex) : [corporate(publisher)]).join(" and "),
    ],
    ["title", `{${escapeTex(title)}}`],
    [publishers[type] ?? "publisher", escapeTex(publisher)],
    ["year", year ?? ""],
    ["month", month ? String(Number(month)) : ""],
    ["day", day ? String(Number(day)) : ""],
    ["url", url ? escapeUrl(url) : ""],
    ["note", note ? escapeTex(note) : ""],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@${type}{${id.replace(/[^\w:.-]/g, "-")},\n${lines.join(",\n")}\n}\n`;
}

/** Braced, so that a name of several words is not taken apart into given and family names. */
const corporate = (name: string): string => `{${escapeTex(name)}}`;

const special: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text in which TeX sees no command: its ten signs are escaped, line breaks become spaces. */
export const escapeTex = (text: string): string =>
  text.replace(/[\\~^{}&%$#_]/g, (sign) => special[sign] ?? `\\${sign}`).replace(/[\r\n]+/g, " ");

/** An address keeps its signs, but for those that would end the field. */
const escapeUrl = (url: string): string =>
  url.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
