/** Drops a file, whatever else the form asks for. */
export function DropButton({ label }: { label: string }) {
  return (
    <button type="submit" name="verb" value="drop" class="quiet" formnovalidate>
      {label}
    </button>
  );
}
