import type { Collection } from "../../db/catalogue.ts";
import type { Draft } from "../../db/entry/drafts.ts";
import type { PeriodType } from "../../db/period.ts";
import type { Defect } from "../../db/refusal.ts";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { gridAddress } from "../parts/entry/model.ts";
import { PeriodForm } from "../parts/entry/period-form.tsx";
import { Head, Part } from "../parts/head.tsx";
import { Problems } from "../parts/problems.tsx";
import { formatPeriod, formatTime } from "../words/period.ts";
import type { PageContext } from "./context.ts";

type EnterProps = {
  context: PageContext;
  collections: readonly Collection[];
  drafts: readonly Draft[];
  defects: readonly Defect[];
};

/** Where an analyst begins: a collection, or a draft that was left. */
export function EnterPage({ context, collections, drafts, defects }: EnterProps) {
  const lede = "You see what would change before anything is written, and can undo it afterwards.";
  const isOurs = collections.filter(({ ours }) => ours);
  const others = collections.filter(({ ours }) => !ours);
  return (
    <Document context={context} title="Enter numbers" description={lede}>
      <Head title="Enter numbers" lede={lede} />
      <Problems defects={defects} />
      <Drafts drafts={drafts} collections={collections} />
      <Part title="A new month" sub="Opens the next period that is not yet recorded.">
        <form class="sentence" action="/enter">
          <label class="field">
            Collection{" "}
            <select name="collection" required>
              <Choices label="Our own" collections={isOurs} />
              <Choices label="Counted by others" collections={others} />
            </select>
          </label>
          <button type="submit">Open the grid</button>
        </form>
      </Part>
      <Part title="A file">
        <p class="text">
          A spreadsheet with many months is sent as <a href="/imports">a file</a>: the plan, the
          checks and the undo are the same.
        </p>
      </Part>
    </Document>
  );
}

function Choices({ label, collections }: { label: string; collections: readonly Collection[] }) {
  if (collections.length === 0) return null;
  return (
    <optgroup label={label}>
      {collections.map(({ id, title }) => (
        <option value={id}>{title}</option>
      ))}
    </optgroup>
  );
}

type DraftsProps = { drafts: readonly Draft[]; collections: readonly Collection[] };

function Drafts({ drafts, collections }: DraftsProps) {
  if (drafts.length === 0) return null;
  const titles = new Map(collections.map(({ id, title }) => [id, title]));
  return (
    <Part title="Your drafts" sub="Nobody else sees them.">
      <ul class="drafts">
        {drafts.map(({ id, collection, period, sheet, savedAt }) => {
          const name = `${titles.get(collection) ?? collection}, ${formatPeriod(period)}`;
          const typed = Object.values(sheet.cells).filter(({ value }) => value.trim() !== "");
          return (
            <li>
              <a href={gridAddress(collection, period, { draft: id })}>Continue {name}</a>
              <span class="quiet">
                {counted(typed.length, "number")}, saved {formatTime(savedAt)}
              </span>
              <form action="/enter" method="post">
                <input type="hidden" name="draft" value={id} />
                <button
                  type="submit"
                  name="verb"
                  value="discard"
                  class="quiet"
                  aria-label={`Discard the draft of ${name}`}
                >
                  Discard
                </button>
              </form>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

type EnterPeriodProps = {
  context: PageContext;
  collection: Collection;
  types: readonly PeriodType[];
  type: PeriodType;
  defects: readonly Defect[];
};

/** The page between: a collection is chosen, its period is not, or cannot be. */
export function EnterPeriodPage({ context, collection, types, type, defects }: EnterPeriodProps) {
  const title = `${collection.title}: which period?`;
  const lede = "The next period of this kind cannot be told from those before; name it.";
  return (
    <Document context={context} title={title} description={lede}>
      <Head title={title} lede={defects.length > 0 ? null : lede}>
        <Problems defects={defects} />
        <PeriodForm collection={collection} types={types} type={type} period={null} />
      </Head>
    </Document>
  );
}
