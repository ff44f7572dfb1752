import type { Limits } from "./rules.ts";
import { readWorkbook } from "./xlsx/workbook.ts";

/**
 * A program of its own: takes the limits as its argument and a workbook on its input, and writes a
 * line break once it is ready, then the grid as JSON. Untrusted workbooks end this process, not the
 * server.
 */
const limits: Limits = JSON.parse(process.argv[2] ?? "{}");
process.stdout.write("\n");
const chunks: Uint8Array[] = [];
for await (const chunk of process.stdin) chunks.push(chunk);
process.stdout.write(JSON.stringify(readWorkbook(Buffer.concat(chunks), limits)));
