import { join } from "node:path";
import { root } from "../root.ts";

/**
 * The arguments with which Node starts the reader of workbooks: from source through tsx, as in
 * development and tests, or from the file that the build puts beside the program.
 */
export function childEntry(url: string = import.meta.url): string[] {
  return url.endsWith(".ts")
    ? ["--import", "tsx", join(root, "db/upload/xlsx-child.ts")]
    : [join(root, "build/server/xlsx-child.js")];
}
