import type { Defect } from "../../db/refusal.ts";
import { Document } from "../parts/document.tsx";
import { Head } from "../parts/head.tsx";
import { Problems } from "../parts/problems.tsx";
import type { PageContext } from "./context.ts";

type UndoProps = {
  context: PageContext;
  /** A revision to be undone, or an observation to be withdrawn. */
  subject: { revision: number } | { observation: string };
  reason: string;
  defects: readonly Defect[];
};

/** Undoing writes another revision; nothing is removed from the ledger. */
export function UndoPage({ context, subject, reason, defects }: UndoProps) {
  const words =
    "revision" in subject ? undoing(subject.revision) : withdrawing(subject.observation);
  return (
    <Document context={context} title={words.title} description={words.lede}>
      <Head title={words.title} lede={words.lede} />
      <Problems defects={defects} />
      <form class="lines" action={context.path} method="post">
        <label>
          Reason <input name="reason" value={reason} required maxlength={200} />
        </label>
        <button type="submit">{words.button}</button>
      </form>
    </Document>
  );
}

const undoing = (revision: number) => ({
  title: `Undo revision ${revision}`,
  lede: "Another revision brings the earlier numbers back. This one stays visible.",
  button: `Undo revision ${revision}`,
});

const withdrawing = (observation: string) => ({
  title: "Withdraw a number",
  lede: `${observation} will be gone from now on. Earlier states still show it.`,
  button: "Withdraw it",
});
