import type { Defect } from "../../db/refusal.ts";
import { Document } from "../parts/document.tsx";
import { Head } from "../parts/head.tsx";
import { Problems } from "../parts/problems.tsx";
import type { PageContext } from "./context.ts";

type UndoProps = {
  context: PageContext;
  /** A revision to be undone, or an observation or a finding to be withdrawn. */
  subject: { revision: number } | { observation: string } | { finding: string };
  reason: string;
  defects: readonly Defect[];
};

/** Undoing writes another revision; nothing is removed from the ledger. */
export function UndoPage({ context, subject, reason, defects }: UndoProps) {
  const words = wordsFor(subject);
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

function wordsFor(subject: UndoProps["subject"]) {
  if ("revision" in subject) return undoing(subject.revision);
  return "finding" in subject
    ? withdrawing("a finding", subject.finding)
    : withdrawing("a number", subject.observation);
}

const undoing = (revision: number) => ({
  title: `Undo revision ${revision}`,
  lede: "Another revision brings the earlier numbers back. This one stays visible.",
  button: `Undo revision ${revision}`,
});

const withdrawing = (noun: string, id: string) => ({
  title: `Withdraw ${noun}`,
  lede: `${id} will be gone from now on. Earlier states still show it.`,
  button: "Withdraw it",
});
