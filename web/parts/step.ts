import type { Body } from "../../db/edit/body.ts";
import type { Draft } from "../../db/edit/draft.ts";
import type { Words } from "../../db/ledger.ts";
import type { Defect } from "../../db/refusal.ts";
import type { PageContext } from "../pages/context.ts";
import type { Option } from "./fields.tsx";

/** What each page of a new collection is drawn from. */
export type StepProps = {
  context: PageContext;
  draft: Draft;
  /** What the draft would record as it stands. */
  recorded: readonly { noun: string; words: Words }[];
  defects: readonly Defect[];
  codebooks: readonly Option[];
  sources: readonly Option[];
  /** What may be said of each noun. */
  bodies: Readonly<Record<"collection" | "series" | "source", Body>>;
  /** As many rows as there are for categories. */
  rows: number;
};
