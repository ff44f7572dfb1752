import { fieldName } from "../../../db/entry/sheet.ts";
import { counted } from "../counted.ts";
import { Part } from "../head.tsx";
import { asSentence } from "../notices.tsx";
import { valueText } from "../value.tsx";
import type { GridModel, Review as Reviewed } from "./model.ts";
import { PlanTable } from "./plan-table.tsx";

type ReviewProps = { model: GridModel; review: Reviewed };

/** The dry run of a sheet, and the way to record it: the same plan serves both. */
export function Review({ model, review }: ReviewProps) {
  const { plan, spellings } = review;
  const moving = plan.added.length + plan.changed.length;
  const counts = `${counted(plan.added.length, "number")} added, ${plan.changed.length} changed, ${plan.unchanged.length} unchanged, ${model.defects.length + plan.errors.length} refused. Nothing is written yet.`;
  const isReady =
    moving > 0 && plan.errors.length + plan.conflicts.length + model.defects.length === 0;
  return (
    <Part title="What would change" id="plan" sub={counts}>
      {moving + plan.unchanged.length + plan.conflicts.length > 0 && (
        <PlanTable model={model} review={review} />
      )}
      {spellings.length > 0 && (
        <p class="note">
          Read without loss: {spellings.map(({ value, read }) => `${value} as ${read}`).join("; ")}.
        </p>
      )}
      <EmptyCells model={model} />
      <Conflicts model={model} review={review} />
      <input type="hidden" name="checked" value={review.mark} />
      {isReady ? (
        <Recording model={model} review={review} moving={moving} />
      ) : (
        <Closed moving={moving} />
      )}
    </Part>
  );
}

/** Cells that last period had and this one leaves empty: said, since missing is not zero. */
function EmptyCells({ model }: { model: GridModel }) {
  const { before, sheet, names, last } = model;
  const empty = [...before.keys()].filter((id) => {
    const cell = sheet.cells[id];
    return cell?.value.trim() === "" && cell.status === "A";
  });
  if (empty.length === 0 || !last) return null;
  const list = empty.map((id) => names.get(id) ?? id);
  const shown = list.slice(0, 12).join("; ");
  return (
    <p class="note">
      <b>{counted(empty.length, "cell")} filled last time and empty now:</b> {shown}
      {list.length > 12 ? "; …" : ""}. They are left as they are; that is not a zero.
    </p>
  );
}

/** Numbers that somebody else recorded since the grid was opened: both values, and the choice. */
function Conflicts({ model, review: { plan } }: ReviewProps) {
  if (plan.conflicts.length === 0) return null;
  return (
    <div class="remarks">
      {plan.conflicts.map(({ words, before }) => {
        const series = `${words.series}`;
        const theirs = before ? valueText(before) : "nothing";
        const revision = before?.revision ?? model.sheet.seen;
        return (
          <p class="refused">
            <b>Conflict</b> {model.names.get(series)}: somebody recorded {theirs} in{" "}
            <a href={`/revisions/${revision}`}>revision {revision}</a> after this grid was opened;
            you have {`${words.value ?? "no number"}`}. Clear the cell to keep theirs, or{" "}
            <label>
              <input type="checkbox" name={fieldName("over", series)} value={latest(plan, model)} />{" "}
              record mine over it
            </label>
            .
          </p>
        );
      })}
    </div>
  );
}

/** The newest revision that the person has now seen in conflicts. */
const latest = ({ conflicts }: Reviewed["plan"], { sheet }: GridModel): number =>
  Math.max(sheet.seen, ...conflicts.map(({ before }) => before?.revision ?? 0));

function Recording({ model, review, moving }: ReviewProps & { moving: number }) {
  const { warnings } = review.plan;
  return (
    <>
      {warnings.length > 0 && (
        <div class="remarks">
          {warnings.map(({ message }) => (
            <p class="warned">
              <b>Look</b> {asSentence(message)}
            </p>
          ))}
          <label class="tick">
            <input type="checkbox" name="tick" value="1" /> I have looked at{" "}
            {warnings.length === 1 ? "this" : "these"}; it is so in the source.
          </label>
        </div>
      )}
      <div class="finish">
        <label for="reason">Reason for this revision</label>
        <input
          id="reason"
          name="reason"
          value={model.sheet.reason}
          maxlength={200}
          autofocus
          placeholder="January 2018 from the release of 24 February"
        />
        <button type="submit" name="verb" value="record">
          Record {counted(moving, "number")}
        </button>
      </div>
    </>
  );
}

function Closed({ moving }: { moving: number }) {
  const why =
    moving === 0
      ? "Nothing here differs from the ledger, so there is nothing to record."
      : "Recording opens when nothing is refused. To leave a refused number out, clear its cell.";
  return (
    <div class="finish">
      <button type="submit" name="verb" value="record" disabled>
        Record
      </button>
      <p class="note">{why}</p>
    </div>
  );
}
