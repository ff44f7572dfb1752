import type { Words } from "../words/words.ts";

type CaptionProps = { words: Pick<Words, "notes" | "source">; said?: string | null };

/** What one must know to read a figure and is not said above it, and where its numbers are from. */
export function Caption({ words: { notes, source }, said }: CaptionProps) {
  return (
    <p class="note">
      {notes.map((note) => note !== said && `${note} `)}
      <b>Source:</b> {source}
    </p>
  );
}
