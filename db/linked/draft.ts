import { createHash } from "node:crypto";
import type { EditNoun } from "../edit/bodies.ts";
import { slug } from "../period.ts";
import type { Defect } from "../refusal.ts";

/** Words for one thing as an item of a file gives them; `further` is what has no field here. */
export type Draft = {
  noun: EditNoun;
  row: number;
  said: Record<string, string | number | boolean | null>;
  further?: string | null;
};

/** What an item of a file gives, and what is wrong with it. */
export type Drafts = { drafts: Draft[]; defects: Defect[] };

/** An id that the same words always get: letters of a name and a few of the digest of the words. */
export function derivedId(name: string, words: string): string {
  const plain = slug(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40);
  const digest = createHash("sha256").update(words).digest("hex").slice(0, 8);
  return [plain.replace(/^-|-$/g, ""), digest].filter(Boolean).join("-");
}
