import type { GridModel } from "./model.ts";

/** A block from a spreadsheet for those whose browser cannot put it into the cells by itself. */
export function PasteBox({ model: { layout } }: { model: GridModel }) {
  const tables = [
    ...layout.matrices.map(({ name }) => name),
    ...(layout.list.length ? ["list"] : []),
  ];
  return (
    <details class="paste">
      <summary>Paste a block from a spreadsheet</summary>
      {tables.map((name, at) => (
        <p>
          <label>
            {tables.length > 1 ? `For the table ${name}. ` : ""}Names of series in the first column
            and numbers beside them, or the numbers alone from the first row down
            <textarea name={`block/${at}`} rows={5} />
          </label>
          <button type="submit" name="verb" value={`paste/${at}`} class="quiet" formnovalidate>
            Put them into the cells
          </button>
        </p>
      ))}
    </details>
  );
}
