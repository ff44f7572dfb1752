import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzipSync } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

/** Answers in memory. */
export type Cache = ReturnType<typeof createCache>;

/** A rendered answer, and its body in every encoding that was asked for. */
export type Entry = {
  type: string;
  bodies: Map<Encoding, Uint8Array<ArrayBuffer>>;
  isSmallest: boolean;
};

const compress = promisify(brotliCompress);

/**
 * What was sent for an address while a revision was the newest: enough to send it again. Headers
 * are names and values in turn, the form that Node writes fastest.
 */
export type Sent = { newest: number; key: string; headers: string[] };

/** As many addresses as are remembered with what was sent for them. */
const sentMost = 5_000;

/** Rendered answers by key; the longest unused go first when they outgrow their memory. */
export function createCache(mostBytes = 64 * 1024 * 1024) {
  const sent = new Map<string, Sent>();
  const entries = new Map<string, Entry>();
  let bytes = 0;
  const evict = (): void => {
    for (const [key, entry] of entries) {
      if (bytes <= mostBytes) return;
      bytes -= weightOf(entry);
      entries.delete(key);
    }
  };
  return {
    /** What is being rendered now, by key. */
    pending: new Map<string, Promise<unknown>>(),
    /** What was sent for an address, if the ledger has not grown since. */
    recall(address: string, newest: number): Sent | undefined {
      const known = sent.get(address);
      return known?.newest === newest ? known : undefined;
    },
    note(address: string, what: Sent): void {
      if (sent.size >= sentMost) sent.clear();
      sent.set(address, what);
    },
    get(key: string): Entry | undefined {
      const entry = entries.get(key);
      if (entry) {
        entries.delete(key);
        entries.set(key, entry);
      }
      return entry;
    },
    set(key: string, entry: Entry): void {
      const old = entries.get(key);
      if (old) bytes -= weightOf(old);
      entries.set(key, entry);
      bytes += weightOf(entry);
      evict();
    },
  };
}

/** Encodings by the client's words: brotli, else gzip, else none. */
export function encodingOf(accepted: string | undefined): Encoding {
  const named = (accepted ?? "")
    .toLowerCase()
    .split(",")
    .map((each) => each.split(";"));
  const isTaken = (name: string): boolean =>
    named.some(
      ([given = "", ...rest]) =>
        given.trim() === name && !rest.some((part) => /^\s*q=0(\.0*)?\s*$/.test(part)),
    );
  if (isTaken("br")) return "br";
  return isTaken("gzip") ? "gzip" : "identity";
}

const encoder = new TextEncoder();

export function newEntry(type: string, body: string | Uint8Array): Entry {
  const plain = typeof body === "string" ? encoder.encode(body) : new Uint8Array(body);
  return { type, bodies: new Map([["identity", plain]]), isSmallest: false };
}

/** The encoding of an answer for a client. */
export const encodingFor = (entry: Entry, accepted: string | undefined): Encoding =>
  isDense(entry) ? "identity" : encodingOf(accepted);

/** What is compressed already: it would only cost time. */
const isDense = ({ type }: Entry): boolean =>
  /^(image\/png|application\/(pdf|zip|vnd\.openxmlformats))/.test(type);

/** Makes the smallest form of an entry that is asked for again, off the main thread. */
export function shrink(entry: Entry): void {
  if (entry.isSmallest || isDense(entry)) return;
  entry.isSmallest = true;
  const plain = entry.bodies.get("identity") ?? new Uint8Array();
  compress(plain, { params: quality(11) }).then((small) => {
    entry.bodies.set("br", new Uint8Array(small));
  });
}

/** The body in an encoding; made quickly if it is not there yet. */
export function bodyOf({ bodies }: Entry, encoding: Encoding): Uint8Array<ArrayBuffer> {
  const known = bodies.get(encoding);
  if (known) return known;
  const plain = bodies.get("identity") ?? new Uint8Array();
  const made =
    encoding === "br" ? brotliCompressSync(plain, { params: quality(5) }) : gzipSync(plain);
  const body = new Uint8Array(made);
  bodies.set(encoding, body);
  return body;
}

const quality = (level: number) => ({ [constants.BROTLI_PARAM_QUALITY]: level });

const weightOf = ({ bodies }: Entry): number => 2 * (bodies.get("identity")?.byteLength ?? 0);
