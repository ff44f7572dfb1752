import type { Defect } from "../../db/refusal.ts";
import { asSentence } from "./notices.tsx";

/** Everything that stands against what was sent: place, then sentence. */
export function Problems({
  defects,
  word = "Refused",
}: {
  defects: readonly Defect[];
  word?: string;
}) {
  if (defects.length === 0) return null;
  return (
    <div class="notice" role="alert">
      <p>
        <b>{word}.</b> {word === "Refused" && "Nothing was stored."}
      </p>
      <ul>
        {defects.slice(0, listed).map((defect) => (
          <li>
            {placeOf(defect)}
            {asSentence(defect.message)}
          </li>
        ))}
      </ul>
      {defects.length > listed && (
        <p>And {(defects.length - listed).toLocaleString("en")} more; mend these first.</p>
      )}
    </div>
  );
}

/** More than this are counted, not listed: nobody mends them one by one. */
const listed = 200;

/** Where it stands, as a spreadsheet would say: `B2`, else the row. */
function placeOf({ cell, row }: Defect): string {
  if (cell) return `${cell}: `;
  return row ? `Row ${row}: ` : "";
}
