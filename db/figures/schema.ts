import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Figures that people saved. Whose a figure is, is internal and may be erased. */
export const figures = sqliteTable("figures", {
  slug: text().primaryKey(),
  person: text().notNull(),
});

/** What a figure said and showed each time it was saved; nothing of it is ever changed. */
export const figureVersions = sqliteTable(
  "figure_versions",
  {
    figure: text().notNull(),
    number: integer().notNull(),
    address: text().notNull(),
    revision: integer().notNull(),
    program: text().notNull(),
    title: text().notNull(),
    note: text(),
    alt: text().notNull(),
    svg: text().notNull(),
    saved_on: text().notNull(),
    withdrawn: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.figure, table.number] })],
);
