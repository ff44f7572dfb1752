/** A view of this site at a revision, column by column: null where a number is missing. */
export type Columns = Record<string, (string | number | null)[]>;

/** The numbers of a view as they stood: the same server's own JSON, and no other. */
export async function ask(address: string): Promise<Columns> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}; is this revision there?`);
  const { columns } = await response.json();
  return columns;
}

/** The row of a period as an object; an error if the ledger has none. */
export function rowOf(columns: Columns, period: string, series?: string) {
  const at = (columns.period ?? []).findIndex(
    (each, index) => each === period && (!series || columns.series?.[index] === series),
  );
  if (at < 0) throw new Error(`the ledger has no ${period}`);
  return Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells[at]]));
}

/** The rows of one series, in the order of its periods. */
export function rowsOf(columns: Columns, series: string) {
  const places = (columns.series ?? []).flatMap((each, at) => (each === series ? [at] : []));
  return places.map((at) =>
    Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells[at]])),
  );
}

/** What is derived from the ledger must be what the text says, else everything stops here. */
export function agree(what: string, derived: unknown, said: unknown): [string, string, string] {
  if (JSON.stringify(derived) === JSON.stringify(said)) return [what, words(derived), "agrees"];
  const both = `the ledger gives ${words(derived)}, this notebook says ${words(said)}`;
  throw new Error(`${what}: ${both}. Do not quote it.`);
}

function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).join(", ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value === null
    ? "missing"
    : typeof value === "number" && value < 0
      ? `\u2212${-value}`
      : String(value);
}

/** A chart as one image with one name; the names that Plot gives its parts are taken off. */
export function asImage(chart: Element): Element {
  for (const part of chart.querySelectorAll("g[aria-label]")) part.removeAttribute("aria-label");
  chart.setAttribute("role", "img");
  return chart;
}
