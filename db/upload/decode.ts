import type { Fault } from "./finding.ts";
import type { Spelling } from "./grid.ts";

export type Decoded = { text: string; spellings: Spelling[] } | Fault;

/**
 * The text of a file in UTF-8, or in UTF-16 with its mark. Letters that cannot be read become
 * U+FFFD, so that each can be reported where it stands. Refuses UTF-32, and UTF-16 without a mark.
 */
export function decode(bytes: Uint8Array): Decoded {
  const head = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  const isUtf32 = head === "fffe0000" || head === "0000feff";
  const isUtf16 = !isUtf32 && (head.startsWith("fffe") || head.startsWith("feff"));
  if (isUtf32 || (!isUtf16 && bytes.subarray(0, 4).includes(0))) {
    const found = isUtf32 ? "UTF-32" : "UTF-16 without a byte order mark, or no text";
    const message = `the file is ${found}; save it in your spreadsheet as "CSV UTF-8" and send it again`;
    return { code: "BAD_ENCODING", message };
  }
  const encoding = !isUtf16 ? "utf-8" : head.startsWith("fffe") ? "utf-16le" : "utf-16be";
  const text = new TextDecoder(encoding).decode(bytes);
  const mark = isUtf16 ? `${encoding.toUpperCase()} with a byte order mark` : "a byte order mark";
  const isMarked = isUtf16 || head.startsWith("efbbbf");
  return { text, spellings: isMarked ? [{ value: mark, read: "UTF-8" }] : [] };
}
