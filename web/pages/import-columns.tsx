import type { Upload } from "../../db/entry/uploads.ts";
import type { Defect } from "../../db/refusal.ts";
import type { ForeignColumn, Sheet } from "../../db/upload/sheet.ts";
import { Document } from "../parts/document.tsx";
import { DropButton } from "../parts/drop-button.tsx";
import { Head } from "../parts/head.tsx";
import { Problems } from "../parts/problems.tsx";
import type { PageContext } from "./context.ts";

type ColumnsProps = {
  context: PageContext;
  upload: Upload;
  sheet?: Sheet;
  defects: readonly Defect[];
};

/** A file that cannot be recorded as it is: what its columns hold, or what is wrong with its cells. */
export function ColumnsPage({ context, upload, sheet, defects }: ColumnsProps) {
  const foreign = sheet?.foreign ?? [];
  const isAsking = foreign.length > 0;
  const title = isAsking ? "What do the columns hold?" : "This file cannot be read";
  const lede = isAsking
    ? "The names of some columns are not known here. Say what they hold; it is remembered for the next file."
    : "Mend it at the places below, save it, and send it again.";
  return (
    <Document context={context} title={title} description={lede}>
      <Head title={title} lede={lede} sub={upload.name} />
      <Problems defects={defects} />
      {isAsking && <ColumnsForm action={context.path} columns={foreign} sheet={sheet} />}
      <form class="lines" action={context.path} method="post">
        {!isAsking && <a href={`/imports?collection=${upload.collection}`}>Send a mended file</a>}
        <DropButton label="Drop the file" />
      </form>
    </Document>
  );
}

type FormProps = { action: string; columns: readonly ForeignColumn[]; sheet: Sheet | undefined };

function ColumnsForm({ action, columns, sheet }: FormProps) {
  return (
    <form class="lines" action={action} method="post">
      {columns.map((column, at) => (
        <Choice column={column} at={at} meant={meantBy(column, sheet)} />
      ))}
      <button type="submit" name="verb" value="map">
        Read the file
      </button>
    </form>
  );
}

type ChoiceProps = { column: ForeignColumn; at: number; meant: string };

/** A guess that is certain is chosen beforehand; any other is left to the person. */
function Choice({ column: { name, may, cells }, at, meant }: ChoiceProps) {
  return (
    <label>
      <b>{name || "A column without a name"}</b>
      {cells.length > 0 && ` ${cells.join(", ")} …`}
      <select name={`column-${at}`} required aria-label={`“${name}” holds`}>
        <option value="">{may.length > 1 ? `choose: ${may.join(" or ")}?` : "choose"}</option>
        {options.map(({ value, label }) => (
          <option value={value} selected={value === meant}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

const options = [
  { value: "month", label: "the month" },
  { value: "theme", label: "the theme" },
  { value: "count", label: "the count" },
  { value: "total", label: "the total of the month" },
  { value: "note", label: "a note" },
  { value: "unused", label: "nothing that is used" },
];

function meantBy({ name, may }: ForeignColumn, sheet: Sheet | undefined): string {
  const mapping = sheet?.mapping;
  const mapped = Object.entries(mapping?.columns ?? {}).find(([, own]) => own === name)?.[0];
  const unused = mapping?.unused.includes(name) ? "unused" : undefined;
  return mapped ?? unused ?? (may.length === 1 ? (may[0] ?? "") : "");
}
