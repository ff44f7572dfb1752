import type { Finding } from "./finding.ts";
import { type Json, JsonFault, parseJson } from "./json.ts";

/**
 * The JSON object or list in some bytes of UTF-8. They are read from their start and no further
 * than `limit`: what is broken before it is BAD_JSON or DUPLICATE_KEY, what goes on behind it is
 * FILE_TOO_LARGE.
 */
export function readJsonText(
  bytes: Uint8Array,
  { limit, top }: { limit: number; top: "object" | "list" },
): { value: Json } | { finding: Finding } {
  const isCut = bytes.length > limit;
  const text = decoded(bytes.subarray(0, limit), isCut);
  if (text === undefined) return refuse("it is not written in UTF-8; send it as UTF-8");
  if (!text.trimStart().startsWith(top === "object" ? "{" : "[")) {
    return refuse(`it is not one ${top}; send one ${top}`);
  }
  try {
    const value = parseJson(text);
    return isCut ? tooLarge(limit) : { value };
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const { code, message, column, isCut: isAtEnd } = error;
    if (isAtEnd && isCut) return tooLarge(limit);
    if (code === "BAD_JSON") return refuse(`${message}; correct it and send it again`);
    return { finding: { code, message, ...(column !== undefined && { column }) } };
  }
}

function decoded(bytes: Uint8Array, isCut: boolean): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: isCut });
  } catch {
    return undefined;
  }
}

const refuse = (reason: string): { finding: Finding } => ({
  finding: { code: "BAD_JSON", message: `this cannot be read as JSON: ${reason}` },
});

const tooLarge = (limit: number): { finding: Finding } => ({
  finding: {
    code: "FILE_TOO_LARGE",
    message: `more than ${limit} bytes of JSON; send less at a time`,
  },
});
