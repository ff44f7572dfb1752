import type { Source } from "../../db/catalogue.ts";
import { findNumber } from "../../db/fragment.ts";
import type { Row } from "../../db/row.ts";
import type { PageContext } from "../pages/context.ts";
import { sourceAddress } from "./address.ts";
import { Reference } from "./source-link.tsx";

type PassageProps = { context: PageContext; row: Row | null; source: Source | null };

/** Exactly where a number stands: source, place, and the fragment with the number marked. */
export function Passage({ context, row, source }: PassageProps) {
  if (!row) return null;
  return (
    <blockquote class="quote">
      {row.fragment && (
        <p class="lede">
          <q>
            <Marked text={row.fragment} value={row.value} />
          </q>
        </p>
      )}
      <p class="note">
        <b>Source:</b>{" "}
        <a href={sourceAddress(context, row.source)}>
          {source ? <Reference source={source} /> : row.source}
        </a>{" "}
        <b>Place:</b> {row.locator ?? "not noted"}.
        {row.period_as_stated && (
          <>
            {" "}
            <b>Period in its words:</b> <q>{row.period_as_stated}</q>
          </>
        )}
      </p>
    </blockquote>
  );
}

/** The number inside its fragment; all of it where the number is written otherwise. */
function Marked({ text, value }: { text: string; value: number | null }) {
  const found = value === null ? null : findNumber(text, value);
  if (!found) return <mark>{text}</mark>;
  return (
    <>
      {text.slice(0, found.start)}
      <mark>{text.slice(found.start, found.end)}</mark>
      {text.slice(found.end)}
    </>
  );
}
