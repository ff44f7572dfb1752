import { createHash } from "node:crypto";

/** As many drawings as are kept; the longest unused go first. */
const most = 400;

/**
 * Keeps drawings by everything that is drawn in them: after a commit only what the commit changed is
 * drawn anew.
 */
export function createDrawings() {
  const drawings = new Map<string, string>();
  return (of: readonly unknown[], draw: () => string): string => {
    const key = createHash("sha256").update(JSON.stringify(of)).digest("base64");
    const drawing = drawings.get(key) ?? draw();
    drawings.delete(key);
    drawings.set(key, drawing);
    const [oldest] = drawings.keys();
    if (drawings.size > most && oldest !== undefined) drawings.delete(oldest);
    return drawing;
  };
}
