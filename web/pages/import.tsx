import type { Collection } from "../../db/catalogue.ts";
import type { EntryPlan, Placed } from "../../db/entry/plan.ts";
import type { Upload } from "../../db/entry/uploads.ts";
import type { Defect } from "../../db/refusal.ts";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import { Problems } from "../parts/problems.tsx";
import { Scroll } from "../parts/scroll.tsx";
import { formatNumber } from "../words/number.ts";
import type { PageContext } from "./context.ts";

type ImportProps = {
  context: PageContext;
  upload: Upload;
  collection: Collection;
  plan: EntryPlan;
  defects: readonly Defect[];
  reason: string;
  /** The newest revision while this plan was made. */
  seen: number;
};

/** What a file would change: counts first, then every number with the one it replaces. */
export function ImportPage({ context, upload, plan, defects, ...rest }: ImportProps) {
  const { collection, reason, seen } = rest;
  const { added, changed, unchanged, conflicts, errors, warnings } = plan;
  const lede = `${counted(added.length, "number")} added, ${changed.length} changed, ${unchanged.length} unchanged. Nothing is written yet.`;
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
      <Spellings upload={upload} />
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
        <button type="submit" name="verb" value="drop" class="quiet" formnovalidate>
          Drop the file
        </button>
      </form>
      <Part title="Every number">
        <Numbers plan={plan} />
      </Part>
    </Document>
  );
}

function Spellings({ upload: { spellings } }: { upload: Upload }) {
  if (spellings.length === 0) return null;
  return (
    <p class="text">
      Read without loss:{" "}
      {spellings
        .slice(0, 20)
        .map(({ value, read }) => `${value} as ${read}`)
        .join("; ")}
      .
    </p>
  );
}

function Numbers({ plan: { added, changed, unchanged, conflicts } }: { plan: EntryPlan }) {
  const rows = [
    ...conflicts.map((entry) => ({ entry, ...looks.conflicts })),
    ...changed.map((entry) => ({ entry, ...looks.changed })),
    ...added.map((entry) => ({ entry, ...looks.added })),
    ...unchanged.map((entry) => ({ entry, ...looks.unchanged })),
  ];
  return (
    <Scroll label="Every number">
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Series</th>
            <th scope="col">Period</th>
            <th scope="col" class="n">
              Before
            </th>
            <th scope="col" class="n">
              Now
            </th>
            <th scope="col" class="n">
              Row
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ entry, what, look }) => (
            <NumberRow entry={entry} what={what} look={look} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const looks = {
  conflicts: { what: "× conflicts", look: "withdrawn" },
  changed: { what: "~ changed", look: "changed" },
  added: { what: "+ added", look: "added" },
  unchanged: { what: "= unchanged", look: "quiet" },
};

type NumberProps = { entry: Placed; what: string; look: string };

function NumberRow({ entry: { words, before, row }, what, look }: NumberProps) {
  const isOther = before !== null && before.value !== words.value;
  return (
    <tr>
      <td class={look}>{what}</td>
      <th scope="row">{`${words.series}`}</th>
      <td>{`${words.period}`}</td>
      <td class="n">{isOther && <s>{shown(before.value)}</s>}</td>
      <td class="n">{shown(words.value)}</td>
      <td class="n">{row}</td>
    </tr>
  );
}

const shown = (value: string | number | null | undefined): string =>
  typeof value === "number" ? formatNumber(value) : "missing";
