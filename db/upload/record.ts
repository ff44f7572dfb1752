import type { Fault } from "./finding.ts";

/** One line of a delimited text: its cells as far as the limit, how many there are, its fault. */
export type CsvRecord = { cells: string[]; width: number; fault?: Fault };

type Cursor = { at: number; cell: string; fault?: Fault };

/**
 * A function that gives the records of a text one by one, from a position on; undefined at the end.
 * A line end inside of quotes is part of its cell. After a misplaced quotation mark the rest of the
 * line is passed over; a quotation mark that is never closed ends the text.
 */
export function recordReader(
  text: string,
  { delimiter, at, columns }: { delimiter: string; at: number; columns: number },
): () => CsvRecord | undefined {
  const plain = new RegExp(`[^"${delimiter}\\r\\n]*`, "y");
  const line = /[^\r\n]*/y;
  let position = at;
  let isFirst = at > 0;
  const cellAt = (start: number): Cursor => {
    if (text[start] === '"') return quotedAt(text, start);
    const end = endOf(plain, text, start);
    const cell = text.slice(start, end);
    return text[end] === '"' ? { at: end, cell, fault: bare } : { at: end, cell };
  };
  return () => {
    if (isFirst) {
      isFirst = false;
      position = afterLineEnd(text, position);
      return { cells: [], width: 0 };
    }
    if (position >= text.length) return undefined;
    const record: CsvRecord = { cells: [], width: 0 };
    for (;;) {
      const cursor = cellAt(position);
      const isStray = !cursor.fault && !`${delimiter}\r\n`.includes(text[cursor.at] ?? "\n");
      record.fault = isStray ? trailing : cursor.fault;
      position = record.fault ? endOf(line, text, cursor.at) : cursor.at;
      record.width += 1;
      if (record.width <= columns) record.cells.push(cursor.cell);
      if (text[position] !== delimiter) break;
      position += 1;
    }
    position = afterLineEnd(text, position);
    return record;
  };
}

/** Positions are found by sticky patterns and indexOf, so that the time grows with the text. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  pattern.exec(text);
  return pattern.lastIndex;
}

const afterLineEnd = (text: string, at: number): number =>
  text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;

function quotedAt(text: string, start: number): Cursor {
  const parts: string[] = [];
  for (let from = start + 1; ; ) {
    const close = text.indexOf('"', from);
    if (close === -1) return { at: text.length, cell: text.slice(start, start + 200), fault: open };
    if (text[close + 1] !== '"') {
      parts.push(text.slice(from, close));
      return { at: close + 1, cell: parts.join("") };
    }
    parts.push(text.slice(from, close + 1));
    from = close + 2;
  }
}

const rule = "put the whole cell in quotation marks and double those inside of it";

const bare: Fault = {
  code: "BAD_QUOTING",
  message: `a quotation mark stands inside of a cell; ${rule}`,
};
const trailing: Fault = {
  code: "BAD_QUOTING",
  message: `text follows a closing quotation mark; ${rule}`,
};
const open: Fault = {
  code: "BAD_QUOTING",
  message: `a quotation mark is opened and never closed; ${rule}`,
};
