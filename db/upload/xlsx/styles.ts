import { readXml } from "./xml.ts";

/** What the number of a cell is shown as. */
export type Style = "number" | "date" | "percentage";

const dates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
const localDates = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The styles of a workbook by the number under which cells name them. */
export function readStyles(part: Uint8Array): Style[] {
  const codes = new Map<number, string>();
  const used: number[] = [];
  readXml(part, {
    open: (name, attributes, around) => {
      if (name === "numFmt") {
        const of = attributes();
        codes.set(Number(of.get("numFmtId")), of.get("formatCode") ?? "");
      }
      if (name === "xf" && around.at(-1) === "cellXfs") {
        used.push(Number(attributes().get("numFmtId") ?? 0));
      }
    },
  });
  return used.map((id) => styleOf(id, codes.get(id)));
}

/** The first section of a format says what positive numbers are shown as. */
export function styleOf(id: number, code?: string): Style {
  if (code === undefined) {
    if (dates.has(id) || localDates(id)) return "date";
    return id === 9 || id === 10 ? "percentage" : "number";
  }
  const [first = ""] = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .split(";");
  if (/^general$/i.test(first.trim())) return "number";
  if (/[ymdhs]/i.test(first)) return "date";
  return first.includes("%") ? "percentage" : "number";
}
