import { crc32 } from "node:zlib";

export type Chunk = { type: string; content: Buffer };

/** The chunks of an image; throws where one is broken. */
export function chunksOf(bytes: Uint8Array): Chunk[] {
  const image = Buffer.from(bytes);
  if (image.subarray(0, 8).toString("latin1") !== "\x89PNG\r\n\x1a\n") throw new Error("no PNG");
  const chunks: Chunk[] = [];
  for (let at = 8; at < image.length; ) {
    const length = image.readUInt32BE(at);
    const body = image.subarray(at + 4, at + 8 + length);
    if (image.readUInt32BE(at + 8 + length) !== crc32(body)) throw new Error(`broken at ${at}`);
    chunks.push({ type: body.subarray(0, 4).toString("latin1"), content: body.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

const contentOf = (bytes: Uint8Array, type: string): Buffer =>
  chunksOf(bytes).find((chunk) => chunk.type === type)?.content ?? Buffer.alloc(13);

/** Width, height and dots per inch. */
export function sizeOf(bytes: Uint8Array): { width: number; height: number; dpi: number } {
  const [head, density] = [contentOf(bytes, "IHDR"), contentOf(bytes, "pHYs")];
  const dpi = Math.round(density.readUInt32BE(0) * 0.0254);
  return { width: head.readUInt32BE(0), height: head.readUInt32BE(4), dpi };
}

/** What an image says of itself. */
export const textsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    chunksOf(bytes)
      .filter(({ type }) => type === "iTXt")
      .map(({ content }) => content.toString().split("\0"))
      .map((parts) => [parts[0], parts.at(-1) ?? ""]),
  );
