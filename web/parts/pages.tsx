import type { PageContext } from "../pages/context.ts";
import { changedAddress } from "./address.ts";

type PagesProps = { context: PageContext; page: number; of: number };

/** The way to the rows before and after; nothing where all stand on one page. */
export function Pages({ context, page, of }: PagesProps) {
  if (of < 2) return null;
  const link = (to: number, words: string) => (
    <a href={`${changedAddress(context, { page: to })}#table`}>{words}</a>
  );
  return (
    <nav class="pages" aria-label="Pages of the table">
      {page > 1 && link(page - 1, "Before")}
      <span aria-current="page">
        Page {page} of {of}
      </span>
      {page < of && link(page + 1, "Next")}
      {page < of - 1 && link(of, "Last")}
    </nav>
  );
}
