import { unzlibSync, zlibSync } from "fflate";

/**
 * A PDF of one page with what that page draws rewritten; all that stands behind it moves. It is
 * packed by a library and not by Node, whose versions do not all pack to the same bytes.
 */
export function rewritePage(pdf: Uint8Array, rewrite: (page: string) => string): Uint8Array {
  const file = Buffer.from(pdf);
  const text = file.toString("latin1");
  const number = numberAt(text, /\/Contents (\d+) 0 R/);
  const start = text.indexOf(`\n${number} 0 obj\n`) + 1;
  const from = text.indexOf("stream\n", start) + "stream\n".length;
  const to = from + numberAt(text.slice(start, from), /\/Length (\d+)/);
  const end = text.indexOf("endobj", to);
  const page = Buffer.from(unzlibSync(file.subarray(from, to))).toString("latin1");
  const packed = zlibSync(Buffer.from(rewrite(page), "latin1"), { level: 9 });
  const head = `${number} 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
  const object = Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream\n")]);
  const moved = moveOffsets(text.slice(end), { behind: start, by: object.length - (end - start) });
  return Buffer.concat([file.subarray(0, start), object, Buffer.from(moved, "latin1")]);
}

/** The table of where each object begins, and where that table begins. */
function moveOffsets(tail: string, { behind, by }: { behind: number; by: number }): string {
  const table = tail.lastIndexOf("\nxref\n");
  const moved = tail
    .slice(table)
    .replace(/^(\d{10})(?= \d{5} n)/gm, (offset) =>
      String(Number(offset) + (Number(offset) > behind ? by : 0)).padStart(10, "0"),
    )
    .replace(/(?<=startxref\n)\d+/, (offset) => String(Number(offset) + by));
  return tail.slice(0, table) + moved;
}

function numberAt(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1];
  if (!found) throw new Error(`no PDF of one page: nothing like ${pattern.source}`);
  return Number(found);
}
