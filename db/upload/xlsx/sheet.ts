import type { Finding } from "../finding.ts";
import type { GridRow } from "../grid.ts";
import type { Limits } from "../rules.ts";
import { type Book, cellOf } from "./cell.ts";
import { broken } from "./fault.ts";
import { hiddenColumnFindings, hiddenColumns, type Span } from "./hidden-columns.ts";
import { mergedFinding } from "./merged.ts";
import { endRow, keep, rowState, startCell, startRow } from "./sheet-rows.ts";
import { isText } from "./strings.ts";
import { readXml, type XmlEvents } from "./xml.ts";

/** The rows of a sheet that hold anything, and what is wrong with how it holds them. */
export type Sheet = { rows: GridRow[]; findings: Finding[] };

/**
 * Reads the cells of a sheet. Rows and columns that are hidden although they hold something, merged
 * cells, and cells far outside of the table are findings; cells out of order are a fault.
 */
export function readSheet(part: Uint8Array, book: Book, limits: Limits): Sheet {
  const state = rowState(limits);
  const hidden: Span[] = [];
  const open: XmlEvents["open"] = (name, attributes, around) => {
    const parent = around.at(-1);
    if (parent === undefined && name !== "worksheet") throw broken("a sheet of it is none");
    if (name === "row" && parent === "sheetData") startRow(state, attributes());
    else if (name === "c" && parent === "row") startCell(state, attributes());
    else if (name === "f" && parent === "c" && state.raw) state.raw.formula = "";
    else if (name === "col" && parent === "cols") hidden.push(...hiddenColumns(attributes()));
    else if (name === "mergeCell") state.findings.push(mergedFinding(attributes().get("ref")));
  };
  const text: XmlEvents["text"] = (piece, around) => {
    if (!state.raw) return;
    if (around.at(-1) === "v") state.raw.value += piece;
    else if (around.at(-1) === "f") state.raw.formula += piece;
    else if (isText(around)) state.raw.inline += piece;
  };
  const close: XmlEvents["close"] = (name, around) => {
    if (name === "row" && around.at(-1) === "sheetData") endRow(state);
    if (name !== "c" || !state.raw) return;
    keep(state, cellOf(state.raw, book), limits);
    state.raw = undefined;
  };
  readXml(part, { open, text, close });
  state.findings.push(...hiddenColumnFindings(state.rows, hidden));
  return { rows: state.rows, findings: state.findings };
}
