import type { Defect } from "../../db/refusal.ts";
import { formatNumber } from "../words/number.ts";
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
  const isRefused = word === "Refused";
  const open = isRefused ? listed : seen;
  const folded = defects.slice(open, listed);
  return (
    <div class={isRefused ? "notice" : "notice look"} role="alert">
      <p>
        <b>{word}.</b> {isRefused && "Nothing was stored."}
      </p>
      <List defects={defects.slice(0, open)} />
      {folded.length > 0 && (
        <details>
          <summary>{formatNumber(folded.length)} more</summary>
          <List defects={folded} />
        </details>
      )}
      {defects.length > listed && (
        <p>
          And {formatNumber(defects.length - listed)} more{isRefused && "; mend these first"}.
        </p>
      )}
    </div>
  );
}

function List({ defects }: { defects: readonly Defect[] }) {
  return (
    <ul>
      {defects.map((defect) => (
        <li>
          {placeOf(defect)}
          {asSentence(defect.message)}
        </li>
      ))}
    </ul>
  );
}

/** More than this are counted, not listed: nobody mends them one by one. */
const listed = 200;
/** More warnings than this are folded: what they are about stands below them. */
const seen = 10;

/** Where it stands, as a spreadsheet would say: `B2`, else the row. */
function placeOf({ cell, row }: Defect): string {
  if (cell) return `${cell}: `;
  return row ? `Row ${row}: ` : "";
}
