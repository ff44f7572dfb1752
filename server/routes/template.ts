import type { Context } from "hono";
import { template } from "../../db/upload/template.ts";
import type { Action } from "../action.ts";
import { refuse } from "../errors.ts";
import { aimOf } from "../intake.ts";
import { formatCell } from "../renditions/csv.ts";
import { nowOf } from "../state.ts";
import type { World } from "../world.ts";

/** `GET /collections/C/template.csv` and `.xlsx`: what to fill in for the next month. */
export const templateActions: Action[] = [
  {
    method: "GET",
    path: "/collections/:id/template.csv",
    who: "anyone",
    summary: "An empty table for new counts of a collection, as CSV",
    handle: (c, world) => answer(c, world, csvOf),
  },
  {
    method: "GET",
    path: "/collections/:id/template.xlsx",
    who: "anyone",
    summary: "An empty table for new counts of a collection, as a workbook",
    handle: (c, world) => answer(c, world, xlsxOf),
  },
];

type File = { type: string; extension: string; body: string | Uint8Array<ArrayBuffer> };

async function answer(
  c: Context,
  { db, clock }: World,
  fileOf: (rows: string[][]) => File | Promise<File>,
): Promise<Response> {
  const collection = c.req.param("id") ?? "";
  const aim = aimOf(db, { collection }, clock().slice(0, 10));
  if ("code" in aim) return refuse(c, 404, [aim]);
  const { type, extension, body } = await fileOf(template(nowOf(db).state, aim.target, aim.rules));
  const name = `template_${aim.target.collection.id}.${extension}`;
  return c.body(body, 200, {
    "content-type": type,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "no-store",
  });
}

/** With a byte order mark, by which spreadsheets know letters that are not Latin. */
const csvOf = (rows: string[][]): File => ({
  type: "text/csv; charset=utf-8",
  extension: "csv",
  body: `\ufeff${rows.map((cells) => `${cells.map(formatCell).join(",")}\n`).join("")}`,
});

/** Months and themes are text, so that no spreadsheet takes them for dates. */
async function xlsxOf(rows: string[][]): Promise<File> {
  const { default: write } = await import("write-excel-file/node");
  const cells = rows.map((row, at) =>
    row.map((value) =>
      value === ""
        ? null
        : { value, type: String, ...(at === 0 && { fontWeight: "bold" as const }) },
    ),
  );
  const columns = [{ width: 10 }, { width: 36 }, { width: 10 }, { width: 10 }, { width: 40 }];
  const book = await write([
    { data: cells, columns, sheet: "counts", stickyRowsCount: 1 },
  ]).toBuffer();
  return {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extension: "xlsx",
    body: new Uint8Array(book),
  };
}
