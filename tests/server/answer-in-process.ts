import { createHash } from "node:crypto";
import { openDatabase } from "../../db/database.ts";
import { createApp } from "../../server/app.ts";

/** Prints what a ledger answers to the addresses of the command line, in their order, as hashes. */
const [, , path = "", ...addresses] = process.argv;
const app = createApp(openDatabase(path));
const answers: Record<string, { status: number; tag: string | null; hash: string }> = {};
for (const address of addresses) {
  const response = await app.request(address);
  const body = new Uint8Array(await response.arrayBuffer());
  const hash = createHash("sha256").update(body).digest("hex");
  answers[address] = { status: response.status, tag: response.headers.get("etag"), hash };
}
process.stdout.write(JSON.stringify(answers));
process.exit();
