import { writeFileSync } from "node:fs";
import { openDatabase } from "../../db/database.ts";
import { Refusal } from "../../db/refusal.ts";
import { createApp } from "../app.ts";
import type { Config } from "../config.ts";
import { linkedRendition, renditions } from "../renditions/index.ts";

/**
 * `themeline export '<address>' --format svg [-o file]`: the same bytes that the server would send
 * for the address, without a server. Refuses what the server would refuse.
 */
export async function exportView(
  config: Config,
  address: string,
  { format, output }: { format: string; output?: string | undefined },
): Promise<Uint8Array | string> {
  const known = [...renditions, linkedRendition].map(({ extension }) => extension);
  if (!known.includes(format)) {
    throw new Refusal(`unknown format: ${format}; known: ${known.join(", ")}`);
  }
  const [path = "", query] = address.replace(/^https?:\/\/[^/]+/, "").split("?");
  const url = `${path}.${format}${query ? `?${query}` : ""}`;
  const response = await createApp(openDatabase(config.database)).request(url);
  if (!response.ok) throw new Refusal(await reasonOf(response, address));
  const body = new Uint8Array(await response.arrayBuffer());
  if (!output) return body;
  writeFileSync(output, body);
  return `wrote ${output}, ${body.byteLength} bytes`;
}

async function reasonOf(response: Response, address: string): Promise<string> {
  const location = response.headers.get("location");
  if (location) return `not a canonical address: ${address}; ask for ${location}`;
  const { errors } = await response.json();
  return errors.map(({ message }: { message: string }) => message).join("\n");
}
