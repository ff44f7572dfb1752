import { formatAddress } from "../../db/filter.ts";
import type { PageContext } from "../pages/context.ts";

const files = [
  ["csv", "CSV"],
  ["json", "JSON"],
  ["xlsx", "workbook"],
  ["bib", "BibTeX"],
  ["zip", "all of it"],
] as const;

/** A list of the catalogue as files, at the same state. */
export function ListTools({ context: { path, filter } }: { context: PageContext }) {
  return (
    <p class="tools">
      <span>This list:</span>
      {files.map(([extension, name]) => (
        <a href={formatAddress(`${path}.${extension}`, filter)}>{name}</a>
      ))}
    </p>
  );
}
