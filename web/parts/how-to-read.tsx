import { MarginNote } from "./margin-note.tsx";

/** How the numbers are meant to be read, and how not. */
export function HowToRead() {
  return (
    <div class="margin">
      <MarginNote title="How to read this">
        <p>Every number leads to its source and to the place in it.</p>
        <p>A hollow mark is a period that is not complete. Hatching: published, not collected.</p>
        <p>A share stands with its n and with an interval for chance variation.</p>
      </MarginNote>
      <MarginNote title="How not to read it">
        <p>A gap is not a zero.</p>
        <p>Two months are compared; they are not a trend.</p>
        <p>Counts of two collectors follow two rules. They are never added or joined by a line.</p>
        <p>Claimed attacks are what a party says of itself.</p>
      </MarginNote>
    </div>
  );
}
