import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../db/root.ts";

/** The version of the program: part of every ETag and of the footer of every figure. */
export const version: string = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;
