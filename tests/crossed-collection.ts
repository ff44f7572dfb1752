import type { Db } from "../db/database.ts";
import { commitEdits } from "../db/edit/commit.ts";
import type { Edit } from "../db/edit/edit.ts";

/** A collection of our own, `crossed`, whose posts are counted by theme and by medium at once. */
export function addCrossed(db: Db, { themes, media }: { themes: string[]; media: string[] }): void {
  const id = "crossed";
  const words = { actor: "a", collector: "b", population: "c", method: "d", caveat: "e" };
  const coding = "theme=exclusive;medium=exclusive";
  const own = { id, codebook: id, source: "wiki-dabiq", coding, ours: 1, licence: "f" };
  const bounds = { period_min: "2014-01-01", period_max: null, value_max: null };
  const category = (dimension: string) => (slug: string) => ({
    noun: "category" as const,
    said: {
      ...{ codebook: id, dimension, slug, label: slug },
      ...{ definition: "d", broader: null, aliases: null },
    },
  });
  const posts = { collection: id, unit: "post", measure: "count" };
  const series = (categories: string, whole: string | null, label: string) => ({
    noun: "series" as const,
    said: { ...posts, categories, whole, label: `Crossed: posts${label}` },
  });
  const edits: Omit<Edit, "ifRevision">[] = [
    { noun: "codebook", said: { id, title: "Crossed", source: null, note: null } },
    ...themes.map(category("theme")),
    ...media.map(category("medium")),
    {
      noun: "collection",
      said: { title: "Posts by theme and medium", ...words, ...own, ...bounds },
    },
    series("", null, ""),
    ...themes.map((theme) => series(`theme=${theme}`, "crossed/post", `, ${theme}`)),
    ...media.map((medium) => series(`medium=${medium}`, "crossed/post", `, ${medium}`)),
    ...themes.flatMap((theme) =>
      media.map((medium) =>
        series(
          `medium=${medium};theme=${theme}`,
          `crossed/post/theme=${theme}`,
          `, ${theme} in ${medium}`,
        ),
      ),
    ),
  ];
  const fresh = edits.map((edit) => ({ ...edit, ifRevision: null }));
  const now = "2026-11-20T12:00:00.000Z";
  commitEdits(db, fresh, { reason: "a collection for the tests", person: null, now });
}
