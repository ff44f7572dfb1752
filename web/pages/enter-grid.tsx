import { PlannedChange } from "../parts/before-after.tsx";
import { ConsequenceList } from "../parts/consequence-list.tsx";
import { Document } from "../parts/document.tsx";
import { EntryEvidence } from "../parts/entry/evidence.tsx";
import { EntryList } from "../parts/entry/list.tsx";
import { EntryMatrix } from "../parts/entry/matrix.tsx";
import { type GridModel, gridAddress } from "../parts/entry/model.ts";
import { PasteBox } from "../parts/entry/paste-box.tsx";
import { PeriodForm } from "../parts/entry/period-form.tsx";
import { Review } from "../parts/entry/review.tsx";
import { DraftState, EntrySummary } from "../parts/entry/summary.tsx";
import { Head } from "../parts/head.tsx";
import { formatPeriod } from "../words/period.ts";
import type { PageContext } from "./context.ts";

type GridProps = { context: PageContext; model: GridModel };

/** The numbers of one period, typed beside those of the period before. */
export function EnterGridPage({ context, model }: GridProps) {
  const { collection, period, review, draft, sheet } = model;
  const title = `${collection.title}: ${formatPeriod(period)}`;
  const lede =
    "Type a number, or leave the cell empty and say why. A zero is a value; an empty cell is none.";
  const { period_start: first, period_end: last } = period;
  return (
    <Document
      context={context}
      title={title}
      description={lede}
      ranges={first && last ? [{ first, last }] : []}
    >
      <Head title={title} lede={lede}>
        <DraftState model={model} />
        <PeriodForm collection={collection} types={model.types} period={period} />
      </Head>
      <EntrySummary model={model} />
      <form
        class="enter"
        method="post"
        action={gridAddress(collection.id, period)}
        data-island="grid"
        data-ours={collection.ours ? "" : undefined}
        data-wholes={JSON.stringify([...model.wholes.values()])}
        data-bounds={JSON.stringify({
          countMin: model.rules.countMin,
          countMax: model.rules.countMax,
        })}
      >
        <input type="hidden" name="draft" value={draft?.id ?? ""} />
        <input type="hidden" name="version" value={draft?.version ?? 0} />
        <input type="hidden" name="seen" value={sheet.seen} />
        <input type="hidden" name="key" value={model.key} />
        <button type="submit" name="verb" value="check" hidden>
          See what would change
        </button>
        <EntryEvidence model={model} />
        <Structure model={model} />
        {model.layout.matrices.map((matrix) => (
          <EntryMatrix model={model} matrix={matrix} />
        ))}
        <EntryList model={model} />
        <p class="note keys">
          Enter and ↓ go down, ↑ up; → reaches the status, ← the relation. Paste a block from a
          spreadsheet into any cell. Write &gt; 700 or ~ 30 where a number is not exact.
        </p>
        <PasteBox model={model} />
        <div class="finish">
          <button type="submit" name="verb" value="check" class={review ? "quiet" : undefined}>
            {review ? "Check again" : "See what would change"}
          </button>
          <button type="submit" name="verb" value="save" class="quiet" formnovalidate>
            Save the draft
          </button>
        </div>
        {review && <Review model={model} review={review} />}
      </form>
      {review && <ConsequenceList consequences={review.consequences} />}
      {review && <PlannedChange context={context} {...review.planned} />}
    </Document>
  );
}

/** So many series that are not expected are shown beside those that are. */
const mostOthers = 12;

/** Which cells are expected: those of the period before. The others can be hidden. */
function Structure({ model }: { model: GridModel }) {
  const { last, before, layout } = model;
  const count = layout.list.length;
  if (!last || before.size === 0) return null;
  const others = count - layout.list.filter(({ series }) => before.has(series.id)).length;
  return (
    <div class="structure">
      {others > 0 && (
        <label>
          <input type="checkbox" name="idle" value="1" id="idle" checked={others > mostOthers} />{" "}
          Only the {before.size} series that {formatPeriod(last)} had
        </label>
      )}
      <button type="submit" name="verb" value="structure" class="quiet" formnovalidate>
        Same structure as {formatPeriod(last)}
      </button>
    </div>
  );
}
