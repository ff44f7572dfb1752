import type { Difference } from "../../db/revisions.ts";

/** What was done to a thing: the sign and the word. */
export function ChangeWord({ difference: { before, after } }: { difference: Difference }) {
  if (before === null) return <span class="added">+ added</span>;
  if (after === null) return <span class="withdrawn">− withdrawn</span>;
  return <span class="changed">~ changed</span>;
}
