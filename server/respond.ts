import type { Context } from "hono";
import { bodyOf, type Entry, encodingFor, newEntry, shrink } from "./cache.ts";
import type { Made } from "./rendering.ts";
import type { World } from "./world.ts";

/** What is sent: a body with its type. */
export type Rendered = { type: string; body: string | Uint8Array };

export type Reply = {
  key: string;
  isPinned: boolean;
  headers?: Record<string, string>;
  /** Asks the ledger and draws; a Response where there is nothing to draw. */
  render: () => Rendered | Response | Promise<Rendered | Response>;
};

/**
 * Sends an answer that is a function of its key: 304 from the key alone, else from the cache, else
 * rendered and kept. A pinned answer never changes.
 */
export async function respond(
  c: Context,
  { cache, rendering }: Pick<World, "cache" | "rendering">,
  reply: Reply,
): Promise<Response> {
  const { key, render } = reply;
  const headers = headersOf(reply);
  if (hasAlready(c.req.header("if-none-match"), key)) return c.body(null, 304, headers);
  // Who asks for what is being rendered waits for it; if it was refused, they ask for themselves.
  const pending = cache.pending.get(key);
  if (pending) await pending.catch(() => null);
  const kept = cache.get(key);
  if (kept) shrink(kept);
  if (kept) return send(c, kept, headers);
  const making = make(c.req.url, headers.etag, { rendering, render }).then((rendered) => {
    if (rendered instanceof Response) return rendered;
    const entry = newEntry(rendered.type, rendered.body);
    cache.set(key, entry);
    return entry;
  });
  cache.pending.set(key, making);
  const made = await making.finally(() => cache.pending.delete(key));
  return made instanceof Response ? made : send(c, made, headers);
}

/** What every such answer says of itself. */
export const headersOf = ({ key, isPinned, headers }: Omit<Reply, "render">) => ({
  ...headers,
  etag: `"${key}"`,
  "cache-control": isPinned ? "public, max-age=31536000, immutable" : "no-cache",
  vary: "Accept-Encoding",
});

/** Whether a client says that it holds the answer of this key. */
export const hasAlready = (held: string | undefined, key: string): boolean =>
  held !== undefined && (held.trim() === "*" || held.includes(key));

type Makers = Pick<World, "rendering"> & Pick<Reply, "render">;

async function make(address: string, etag: string, { rendering, render }: Makers) {
  const made = (await rendering?.(address)) ?? null;
  return renderedBy(made, etag) ?? render();
}

/**
 * What the thread made of it: a body to keep, or an answer to pass on that says there is none. Null
 * if the ledger grew in between, so that it is the answer to another question.
 */
function renderedBy(made: Made | null, etag: string): Rendered | Response | null {
  if (!made) return null;
  const { status, body, ...rest } = made;
  const headers = new Headers(rest.headers);
  if (status !== 200) return new Response(body, { status, headers });
  if (headers.get("etag") !== etag) return null;
  return { type: headers.get("content-type") ?? "", body };
}

function send(c: Context, entry: Entry, headers: Record<string, string>): Response {
  const encoding = encodingFor(entry, c.req.header("accept-encoding"));
  const described = { ...headers, "content-type": entry.type };
  if (encoding === "identity") return c.body(bodyOf(entry, encoding), 200, described);
  return c.body(bodyOf(entry, encoding), 200, { ...described, "content-encoding": encoding });
}
