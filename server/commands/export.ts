import { writeFileSync } from "node:fs";
import { openDatabase } from "../../db/database.ts";
import { Refusal } from "../../db/refusal.ts";
import { createApp } from "../app.ts";
import type { Config } from "../config.ts";
import { linkedRendition, renditions } from "../renditions/index.ts";
import { routes } from "../routes/index.ts";
import { Misuse } from "./misuse.ts";

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
    throw new Misuse(`unknown format: ${format}; known: ${known.join(", ")}`);
  }
  const [path = "", query] = address.replace(/^https?:\/\/[^/]+/, "").split("?");
  const url = `${path}.${format}${query ? `?${query}` : ""}`;
  const app = createApp(openDatabase(config.database), config);
  const response = await follow(url, async (each) => app.request(each));
  if (!response.ok) throw await refusalOf(response, { path, format });
  const body = new Uint8Array(await response.arrayBuffer());
  if (!output) return body;
  writeTo(output, body);
  return `wrote ${output}, ${body.byteLength} bytes`;
}

/** What is answered in the end: a finding leads to its view, and a day to its revision. */
async function follow(
  url: string,
  request: (url: string) => Promise<Response>,
  most = 5,
): Promise<Response> {
  const response = await request(url);
  const location = response.headers.get("location");
  return location && most > 0 ? follow(location, request, most - 1) : response;
}

type Asked = { path: string; format: string };

async function refusalOf(response: Response, { path, format }: Asked): Promise<Error> {
  const views = routes.flatMap((route) =>
    route.kind === "file" && route.rendition.extension === format ? [route.view.path] : [],
  );
  if (!views.includes(path) && !saved.test(path)) {
    return new Misuse(`no view is at ${path} as ${format}; there is ${views.join(", ")}`);
  }
  const { errors } = await response.json();
  return new Refusal(errors.map(({ message }: { message: string }) => message).join("\n"));
}

/** Figures and findings that were saved, each with an address of its own. */
const saved = /^\/(figures|findings)\/[^/.]+$/;

function writeTo(file: string, body: Uint8Array): void {
  try {
    writeFileSync(file, body);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`cannot write ${file}: ${reason}`);
  }
}
