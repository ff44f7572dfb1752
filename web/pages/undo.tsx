import type { Planned } from "../../db/entry/planned.ts";
import type { Defect } from "../../db/refusal.ts";
import type { Difference } from "../../db/revisions.ts";
import { PlannedChange } from "../parts/before-after.tsx";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { groupBy } from "../parts/group-by.ts";
import { Head, Part } from "../parts/head.tsx";
import { NumberChanges } from "../parts/number-changes.tsx";
import { Problems } from "../parts/problems.tsx";
import { WordChanges } from "../parts/word-changes.tsx";
import { pluralOf } from "../words/noun.ts";
import { capitalise } from "../words/sentence.ts";
import type { PageContext } from "./context.ts";

type UndoProps = {
  context: PageContext;
  /** A revision to be undone, or an observation or a finding to be withdrawn. */
  subject: { revision: number } | { observation: string } | { finding: string };
  reason: string;
  defects: readonly Defect[];
  /** What would change, if it can be done. */
  plan?: UndoPlan | null;
};

export type UndoPlan = { differences: Difference[]; planned: Planned };

/** Undoing writes another revision; nothing is removed from the ledger. */
export function UndoPage({ context, subject, reason, defects, plan }: UndoProps) {
  const words = wordsFor(subject);
  return (
    <Document context={context} title={words.title} description={words.lede}>
      <Head title={words.title} lede={words.lede} />
      <Problems defects={defects} />
      {plan === null ? (
        <p>
          <a href="/revisions">All revisions</a>
        </p>
      ) : (
        <form class="lines" action={context.path} method="post">
          <label>
            Reason <input name="reason" value={reason} required maxlength={200} />
          </label>
          <button type="submit">{words.button}</button>
        </form>
      )}
      {plan && <Plan context={context} plan={plan} />}
    </Document>
  );
}

function Plan({ context, plan }: { context: PageContext; plan: UndoPlan }) {
  const groups = groupBy(plan.differences, ({ noun }) => noun);
  return (
    <>
      <PlannedChange context={context} {...plan.planned} />
      {[...groups].map(([noun, own]) =>
        noun === "observation" ? (
          <Part title="Every number" sub="As it would change the ledger now.">
            <NumberChanges context={context} differences={own} />
          </Part>
        ) : (
          <Part title={capitalise(counted(own.length, noun, pluralOf(noun)))}>
            <WordChanges differences={own} noun={noun} />
          </Part>
        ),
      )}
    </>
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
