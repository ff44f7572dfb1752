import type { Reference } from "../../web/words/reference.ts";
import { type Name, nameOf } from "./name-of.ts";
import { references } from "./references.ts";
import type { Subject } from "./rendition.ts";

/** The sources and this figure as RIS records: one tag a line, lines end with CR LF. */
export const renderRis = (subject: Subject): string => references(subject).map(record).join("\r\n");

const types: Record<string, string> = {
  report: "RPRT",
  article: "NEWS",
  "fact-check": "NEWS",
  "press-release": "PRESS",
  dataset: "DATA",
};

function record({ id, kind, title, authors, publisher, date, url, note }: Reference): string {
  const lines = [
    ["TY", types[kind] ?? "ELEC"],
    ["ID", id],
    ...authors.map((author) => ["AU", inverted(nameOf(author))]),
    ["TI", title],
    ["PB", publisher],
    ["PY", date?.slice(0, 4) ?? ""],
    ["DA", date ? dateOf(date) : ""],
    ["UR", url ?? ""],
    ["N1", note ?? ""],
  ];
  const said = lines
    .filter(([, value]) => value)
    .map(([tag, value]) => `${tag}  - ${plain(value)}`);
  return [...said, "ER  - ", ""].join("\r\n");
}

/** Persons by their family name first, as RIS has it: `Strack, Columb`. */
const inverted = (name: Name): string =>
  "literal" in name ? name.literal : `${name.family}, ${name.given}`;

/** `2018/01/24/`; what is not known stays empty between the strokes. */
function dateOf(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return [year, month, day, ""].join("/");
}

const plain = (text = ""): string => text.replace(/[\r\n]+/g, " ");
