import { sql } from "drizzle-orm";
import type { Db } from "../database.ts";
import type { Finding } from "../queries/findings.ts";

/** A figure as it was published, and the version of the program that drew it. */
export type PublishedFigure = { program: string; svg: string };

/** Keeps the figure of a finding beside the revision that recorded it. */
export function publishFigure(
  db: Pick<Db, "run">,
  { id, recorded_in }: Pick<Finding, "id" | "recorded_in">,
  { program, svg }: PublishedFigure,
): void {
  db.run(sql`
    insert into published_figures (finding, recorded_in, program, svg)
    values (${id}, ${recorded_in}, ${program}, ${svg})`);
}

/**
 * The figure of a finding as it was published; null where none was kept, as with the findings of a
 * package. An undone withdrawal brings back the figure that was kept before.
 */
export function publishedFigure(
  db: Pick<Db, "get">,
  { id, recorded_in }: Pick<Finding, "id" | "recorded_in">,
): PublishedFigure | null {
  const row = db.get<PublishedFigure | undefined>(sql`
    select program, svg
    from published_figures
    where finding = ${id} and recorded_in <= ${recorded_in}
    order by recorded_in desc
    limit 1`);
  return row ?? null;
}
