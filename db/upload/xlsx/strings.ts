import { readXml } from "./xml.ts";

/** The texts of a workbook's table of strings, in order; the runs of rich text are joined. */
export function readStrings(part: Uint8Array): string[] {
  const strings: string[] = [];
  let text = "";
  readXml(part, {
    text: (piece, around) => {
      if (isText(around)) text += piece;
    },
    close: (name) => {
      if (name !== "si") return;
      strings.push(unescapedText(text));
      text = "";
    },
  });
  return strings;
}

/** Whether the elements around a text make it part of a cell, and not of its pronunciation. */
export const isText = (around: readonly string[]): boolean =>
  around.at(-1) === "t" && !around.includes("rPh");

/** Characters that XML cannot hold are written `_x000D_` in workbooks. */
export const unescapedText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
