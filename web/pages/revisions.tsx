import type { Source } from "../../db/catalogue.ts";
import type { RevisionSummary } from "../../db/revisions.ts";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { Head } from "../parts/head.tsx";
import { RevisionTable } from "../parts/revision-table.tsx";
import type { PageContext } from "./context.ts";

export type RevisionsProps = {
  context: PageContext;
  revisions: RevisionSummary[];
  sources: readonly Source[];
};

/** Every change of the ledger, the newest first. */
export function RevisionsPage({ context, revisions, sources }: RevisionsProps) {
  const lede = `${counted(revisions.length, "change")} of the ledger. Nothing is overwritten: every earlier number can still be seen.`;
  return (
    <Document context={context} title="Revisions" description={lede}>
      <Head title="Revisions" lede={lede} />
      <RevisionTable context={context} revisions={revisions} sources={sources} />
    </Document>
  );
}
