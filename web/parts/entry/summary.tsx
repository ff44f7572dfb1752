import { formatTime } from "../../words/period.ts";
import { counted } from "../counted.ts";
import { asSentence } from "../notices.tsx";
import { type GridModel, saidOf } from "./model.ts";

/** What is refused and what needs a look, with links to the cells; above everything else. */
export function EntrySummary({ model }: { model: GridModel }) {
  const { review, defects, remarks, layout } = model;
  const plan = review?.plan;
  const ids = [
    ...layout.matrices.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
    ...layout.list.map(({ series }) => series),
  ].flatMap((series) => series?.id ?? []);
  const cells = ids.flatMap((id) => saidOf(model, id).map((said) => ({ ...said, id })));
  const others = defects.filter(({ column, parameter }) => !column && parameter);
  const general = defects.filter(({ column, parameter }) => !column && !parameter);
  const refused = cells.filter(({ gravity }) => gravity === "refused").length + others.length;
  const conflicts = plan?.conflicts.length ?? 0;
  const looks = plan?.warnings.length ?? 0;
  if (refused + conflicts + looks + general.length + remarks.length === 0) return null;
  const counts = [
    refused > 0 && `${counted(refused, "entry", "entries")} refused`,
    conflicts > 0 && `${counted(conflicts, "conflict")} with what others recorded`,
    looks > 0 && `${counted(looks, "warning")} to look at`,
  ].filter(Boolean);
  return (
    <div class={refused + conflicts + general.length > 0 ? "notice" : "notice mild"} role="alert">
      {counts.length > 0 && (
        <p>
          <b>{`${counts.join(", ")}.`}</b> Nothing is written.
        </p>
      )}
      {[...general.map(({ message }) => message), ...remarks].map((message) => (
        <p>{asSentence(message)}</p>
      ))}
      <ul>
        {others.map(({ parameter, message }) => (
          <li>
            <a href={`#${parameter}`}>{asSentence(message)}</a>
          </li>
        ))}
        {cells.map(({ id, message, gravity }) => (
          <li>
            <a href={`#${encodeURI(`value/${id}`)}`}>{model.names.get(id)}</a>
            {gravity === "warned" ? " (look): " : ": "}
            {asSentence(message)}
          </li>
        ))}
        {(plan?.warnings ?? [])
          .filter(({ column }) => !column)
          .map(({ message, parameter }) => (
            <li>
              <a href={`#${parameter ?? "plan"}`}>{asSentence(message)}</a>
            </li>
          ))}
        {conflicts > 0 && (
          <li>
            <a href="#plan">Both values of each conflict stand below.</a>
          </li>
        )}
      </ul>
    </div>
  );
}

/** Since when the draft is kept, and on which state of the ledger it stands. */
function stateOf({ draft, held, sheet }: GridModel): string {
  if (draft)
    return `Draft saved ${formatTime(draft.savedAt)}; it stands on revision ${sheet.seen}.`;
  return held.size > 0 ? "As the ledger has it; nothing is changed yet." : "Nothing typed yet.";
}

/** When the draft was kept, and what another window has kept of the same period. */
export function DraftState({ model }: { model: GridModel }) {
  const { rivals } = model;
  return (
    <>
      <p class="sub" id="saved" role="status">
        {stateOf(model)}
      </p>
      <div id="rivals">
        {rivals.map((rival) => (
          <div class="notice mild">
            <p>
              <b>Another window has a draft of this period,</b> saved{" "}
              {formatTime(rival.draft.savedAt)}. Both are kept.{" "}
              {rival.cells.length > 0 ? "Where they differ:" : "Only the words around it differ."}
            </p>
            <ul>
              {rival.cells.map((cell) => (
                <li>{cell}</li>
              ))}
            </ul>
            <p>
              <a href={rival.address}>Go on with that one</a>, or discard it on{" "}
              <a href="/enter">the list of drafts</a>.
            </p>
          </div>
        ))}
      </div>
    </>
  );
}
