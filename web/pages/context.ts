import type { Filter } from "../../db/filter.ts";
import type { Revision } from "../../db/ledger.ts";
import type { LedgerSize } from "../../db/queries/size.ts";
import type { Defect } from "../../db/refusal.ts";

/** What every page knows: the state of the ledger it shows, and the world it is drawn in. */
export type PageContext = {
  path: string;
  /** The canonical address of this page, path and query. */
  address: string;
  filter: Filter;
  /** The revision shown, and the newest one. */
  revision: Revision;
  newest: Revision;
  size: LedgerSize;
  /** Parameters that were refused; shown as a notice. */
  defects: Defect[];
  document: Document;
  /** Gives a drawing that was made before of the same, else makes it; always made, where not given. */
  kept?: (of: readonly unknown[], draw: () => string) => string;
  version: string;
  /** Where other programs learn how to embed the figure of this page, if it has one. */
  oembed?: string | undefined;
  /** Where the parts that a browser may fetch after the first paint are served from. */
  assets: { styles: string; script: string | null };
  /** A page of one person, or of none: it has no earlier state to look at. */
  isOwn?: true;
  /** The language of the words and its direction; English, left to right, where not given. */
  language?: { code: string; direction: "ltr" | "rtl" };
};
