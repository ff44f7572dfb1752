import { readFileSync } from "node:fs";
import { Refusal } from "../../db/refusal.ts";

/** The bytes of a file that a command is given; refuses one that cannot be read. */
export function sentFile(path: string): Buffer<ArrayBuffer> {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`cannot read ${path}: ${reason}`);
  }
}
