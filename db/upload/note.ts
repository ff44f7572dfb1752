import type { Reading } from "./finding.ts";
import type { Cell } from "./grid.ts";
import { shown } from "./hidden.ts";

const unreadable = ["error", "object", "not a date"];

/**
 * The note that a cell holds, without the apostrophe by which spreadsheets and our own files mark a
 * text that begins like a formula. Typed cells have to be text.
 */
export function readNote(cell: Cell, { isTyped }: { isTyped: boolean }): Reading<string> {
  if (typeof cell === "string") {
    const text = cell.replace(/^'(?=[=@＝＠+＋－\t\r\n-])/u, "");
    return text === cell ? { value: text } : { value: text, read: text };
  }
  if (isTyped || unreadable.includes(cell.kind)) {
    const message = `note "${shown(cell.text)}" is no text; write it as text or leave it empty`;
    return { code: "BAD_NOTE", message };
  }
  return { value: cell.kind === "number" ? String(Number(cell.text)) : cell.text };
}
