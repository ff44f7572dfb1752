import type { Collection } from "../../db/catalogue.ts";
import type { Consequences } from "../../db/entry/consequences.ts";
import type { EntryPlan } from "../../db/entry/plan.ts";
import type { Planned } from "../../db/entry/planned.ts";
import type { Upload } from "../../db/entry/uploads.ts";
import type { Defect } from "../../db/refusal.ts";
import type { Sheet } from "../../db/upload/sheet.ts";
import { PlannedChange } from "../parts/before-after.tsx";
import { ConsequenceList } from "../parts/consequence-list.tsx";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { DropButton } from "../parts/drop-button.tsx";
import { Head, Part } from "../parts/head.tsx";
import { PlanNumbers } from "../parts/plan-numbers.tsx";
import { Problems } from "../parts/problems.tsx";
import { formatNumber } from "../words/number.ts";
import type { PageContext } from "./context.ts";

type ImportProps = {
  context: PageContext;
  upload: Upload;
  sheet: Sheet;
  /** Whether the next file of the collection will be read by the same columns. */
  isRemembered: boolean;
  consequences: Consequences;
  planned: Planned;
  collection: Collection;
  plan: EntryPlan;
  defects: readonly Defect[];
  reason: string;
  /** The newest revision while this plan was made. */
  seen: number;
};

/** What a file would change: counts first, then every number with the one it replaces. */
export function ImportPage({ context, upload, plan, defects, ...rest }: ImportProps) {
  const { collection, reason, seen, sheet, isRemembered, consequences, planned } = rest;
  const { added, changed, unchanged, conflicts, errors, warnings } = plan;
  const lede = `${formatNumber(added.length)} added, ${formatNumber(changed.length)} changed, ${formatNumber(unchanged.length)} unchanged. Nothing is written yet.`;
  const isReady = errors.length + conflicts.length === 0 && added.length + changed.length > 0;
  return (
    <Document context={context} title="What would change" description={lede}>
      <Head
        title="What would change"
        lede={lede}
        sub={`${upload.name}, for “${collection.title}”`}
      />
      <Problems defects={defects.length > 0 ? defects : errors} />
      <Problems defects={warnings} word="Look" />
      <Spellings sheet={sheet} />
      <Columns upload={upload} sheet={sheet} isRemembered={isRemembered} />
      <form class="lines" action={`/imports/${upload.id}`} method="post">
        <input type="hidden" name="seen" value={seen} />
        {isReady && (
          <>
            <label>
              Reason <input name="reason" value={reason} required maxlength={200} />
            </label>
            {warnings.length > 0 && (
              <label>
                <input type="checkbox" name="tick" value="1" required /> I have looked at the
                warnings above; the numbers are right.
              </label>
            )}
            <button type="submit" name="verb" value="record">
              Record {counted(added.length + changed.length, "number")}
            </button>
          </>
        )}
        {!isReady && <p>Nothing can be recorded from this file as it is.</p>}
        <DropButton label="Drop the file" />
      </form>
      <ConsequenceList consequences={consequences} />
      <PlannedChange context={context} {...planned} />
      <Part title="Every number">
        <PlanNumbers plan={plan} />
      </Part>
    </Document>
  );
}

const spellingsMost = 20;

/** What was read without loss though it was written otherwise, each spelling once. */
function Spellings({ sheet: { spellings } }: { sheet: Sheet }) {
  const empty = spellings.filter(({ value }) => value === "");
  const written = spellings.filter(({ value }) => value !== "");
  const each = [...new Set(written.map(({ value, read }) => `${value} as ${read}`))];
  const left = each.length - spellingsMost;
  return (
    <>
      {each.length > 0 && (
        <p class="text">
          Read without loss: {each.slice(0, spellingsMost).join("; ")}
          {left > 0 && `; and ${counted(left, "more spelling")}`}.
        </p>
      )}
      {empty.length > 0 && (
        <p class="text">
          {counted(empty.length, "empty total")} of months whose total stands in another row:{" "}
          {empty.length === 1 ? "it is" : "the first is"} read as {empty[0]?.read}.
        </p>
      )}
    </>
  );
}

type ColumnsProps = { upload: Upload; sheet: Sheet; isRemembered: boolean };

/** By which names the columns were read, where they were not the plain ones. */
function Columns({ upload: { id }, sheet: { mapping }, isRemembered }: ColumnsProps) {
  if (!mapping) return null;
  const named = Object.entries(mapping.columns).map(
    ([column, name]) => `“${name}” is the ${column}`,
  );
  const unused = mapping.unused.map((name) => `“${name}” is not used`);
  return (
    <form class="lines" action={`/imports/${id}`} method="post">
      <p class="text">
        {[...named, ...unused].join("; ")}. <a href={`/imports/${id}?columns=1`}>Change this</a>
      </p>
      {isRemembered && (
        <button type="submit" name="verb" value="forget" class="quiet">
          Forget these columns
        </button>
      )}
    </form>
  );
}
