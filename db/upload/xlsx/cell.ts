import type { Cell } from "../grid.ts";
import { momentOf } from "./serial.ts";
import { unescapedText } from "./strings.ts";
import type { Style } from "./styles.ts";

/** What the XML of a cell holds, before its strings and styles are looked up. */
export type RawCell = {
  type: string;
  style: string | undefined;
  value: string;
  inline: string;
  formula: string | undefined;
};

/** What the cells of a workbook refer to. */
export type Book = { strings: string[]; styles: Style[]; is1904: boolean };

const numeral = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const moment = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d+)?Z?)?$/;

/** The cell that a workbook shows. A reference that leads nowhere makes a broken cell. */
export function cellOf(raw: RawCell, book: Book): Cell {
  const text = raw.value.trim();
  if (raw.formula !== undefined) return { kind: "formula", text: `=${raw.formula}` };
  if (raw.type === "inlineStr") return unescapedText(raw.inline);
  if (raw.type === "str") return unescapedText(raw.value);
  if (text === "") return "";
  if (raw.type === "s") {
    const string = /^\d{1,9}$/.test(text) ? book.strings[Number(text)] : undefined;
    return string ?? { kind: "broken", text: `its text, number ${text}, is missing` };
  }
  if (raw.type === "b" && /^[01]$/.test(text)) {
    return { kind: "true or false", text: text === "1" ? "TRUE" : "FALSE" };
  }
  if (raw.type === "e") return { kind: "error", text };
  if (raw.type === "d" && moment.test(text)) {
    const [, day = "", time] = moment.exec(text) ?? [];
    return { kind: "date", text: time && time !== "00:00:00" ? `${day}T${time}` : day };
  }
  if (raw.type === "n" && numeral.test(text)) return numberOf(text, raw, book);
  return { kind: "broken", text: `"${text}" is no value of its type` };
}

function numberOf(text: string, { style }: RawCell, { styles, is1904 }: Book): Cell {
  const shownAs = style === undefined ? "number" : styles[Number(style)];
  if (style !== undefined && (!/^\d{1,6}$/.test(style) || !shownAs)) {
    return { kind: "broken", text: `its format, number ${style}, is missing` };
  }
  if (shownAs === "date") {
    const found = momentOf(Number(text), is1904);
    return found === null ? { kind: "not a date", text } : { kind: "date", text: found };
  }
  if (shownAs === "percentage") {
    return { kind: "percentage", text: `${Number((Number(text) * 100).toPrecision(12))}%` };
  }
  return { kind: "number", text };
}
