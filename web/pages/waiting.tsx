import type { Placed } from "../../db/entry/entry.ts";
import type { EntryPlan } from "../../db/entry/plan.ts";
import type { Planned } from "../../db/entry/planned.ts";
import type { Waiting } from "../../db/entry/waiting.ts";
import type { Words } from "../../db/ledger.ts";
import type { Defect } from "../../db/refusal.ts";
import type { Difference } from "../../db/revisions.ts";
import { PlannedChange } from "../parts/before-after.tsx";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import { NumberChanges } from "../parts/number-changes.tsx";
import { Problems } from "../parts/problems.tsx";
import type { PageContext } from "./context.ts";

type WaitingProps = {
  context: PageContext;
  waiting: Waiting;
  /** What it would do to the ledger as it stands; null for an undo and for what is decided. */
  plan: EntryPlan | null;
  planned: Planned | null;
  isOwn: boolean;
  mayDecide: boolean;
  reason: string;
  defects: readonly Defect[];
};

/** One large change, as a second person looks at it. */
export function WaitingPage({ context, waiting, plan, defects, ...props }: WaitingProps) {
  const { planned: changes, ...rest } = props;
  const { held, numbers, state } = waiting;
  const lede = `${counted(numbers, "number")}: so many are recorded when a second person has approved them.`;
  return (
    <Document context={context} title={held.reason} description={lede}>
      <Head title={held.reason} lede={lede} sub={subOf(waiting)}>
        <p class="tools">
          <a href="/waiting">Everything that waits</a>
        </p>
      </Head>
      <Problems defects={defects} />
      {plan && defects.length === 0 && <Problems defects={[...plan.errors]} />}
      {plan && <Problems defects={plan.warnings} word="Look" />}
      {state === "waiting" && <Decision waiting={waiting} plan={plan} {...rest} />}
      {held.act === "revert" && (
        <p>
          It undoes <a href={`/revisions/${held.number}`}>revision {held.number}</a>.
        </p>
      )}
      {changes && <PlannedChange context={context} {...changes} />}
      {plan && (
        <Part title="Every number" sub="As it would change the ledger now.">
          <NumberChanges context={context} differences={differencesOf(plan)} />
        </Part>
      )}
    </Document>
  );
}

function subOf({ held, state, answer, revision }: Waiting): string {
  const what =
    held.act === "entries" ? `For ${held.collection}.` : `Undoes revision ${held.number}.`;
  if (state === "recorded") return `${what} Approved, and recorded in revision ${revision}.`;
  return state === "declined" ? `${what} Declined: ${answer}.` : `${what} Nothing is recorded yet.`;
}

type DecisionProps = Pick<WaitingProps, "waiting" | "plan" | "isOwn" | "mayDecide" | "reason">;

function Decision({ waiting, plan, isOwn, mayDecide, reason }: DecisionProps) {
  if (isOwn) return <p>It is yours; another editor decides on it.</p>;
  if (!mayDecide) return null;
  const against = plan ? plan.errors.length + plan.conflicts.length : 0;
  const isNothing = plan !== null && plan.added.length + plan.changed.length === 0;
  return (
    <form class="lines" action={`/waiting/${waiting.id}`} method="post">
      {plan && plan.warnings.length > 0 && (
        <label>
          <input type="checkbox" name="tick" value="1" /> I have looked at the warnings above; the
          numbers are right.
        </label>
      )}
      {isNothing && against === 0 && <p>The ledger holds these numbers by now.</p>}
      {against > 0 && (
        <p>
          The ledger moved since this was sent, so it can only be declined; its author can send it
          again.
        </p>
      )}
      <label>
        Reason, if you decline <input name="reason" value={reason} maxlength={200} />
      </label>
      <div class="verbs">
        {against === 0 && !isNothing && (
          <button type="submit" name="verb" value="approve">
            Approve and record
          </button>
        )}
        <button type="submit" name="verb" value="decline" class="quiet">
          Decline
        </button>
      </div>
    </form>
  );
}

const differencesOf = ({ conflicts, changed, added }: EntryPlan): Difference[] =>
  [...conflicts, ...changed, ...added].map(({ words, before }: Placed) => ({
    noun: "observation",
    id: words.id,
    before: before && wordsOf(before, words),
    after: words,
  }));

const wordsOf = (
  { value, relation, status }: NonNullable<Placed["before"]>,
  words: Words,
): Words => ({
  ...words,
  value,
  relation,
  status,
});
