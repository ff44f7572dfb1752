import type { Context } from "hono";
import { placeBlock } from "../../db/entry/block.ts";
import { type Draft, findDrafts, saveDraft } from "../../db/entry/drafts.ts";
import { openSheet, type Sheet, sheetOf, withNewer, withStructure } from "../../db/entry/sheet.ts";
import { heldIn } from "../../db/entry/sheet-aim.ts";
import { gridAddress } from "../../web/parts/entry/model.ts";
import type { Caller } from "../access.ts";
import { readForm } from "../form.ts";
import { defectsOf } from "../reply.tsx";
import { modelOf, reviewOf, rivalOf } from "../sheet.ts";
import type { World } from "../world.ts";
import { record } from "./enter-record.ts";
import { about, type Kept, render, statusOf, type Visit, visitOf } from "./enter-visit.tsx";

/** The grid of a period: as it was left, else as the ledger has it. */
export function showGrid(c: Context, world: World, caller: Caller): Response {
  const visit = visitOf(c, world, caller);
  if (visit instanceof Response) return visit;
  const { grid, author, state } = visit;
  const drafts = findDrafts(state.db, author.person, about(grid));
  const draft = drafts.find(({ id }) => id === c.req.query("draft")) ?? drafts[0] ?? null;
  const sheet = draft ? renewed(visit, draft.sheet) : freshSheet(visit);
  return render(visit, { sheet, draft });
}

/** What a grid is sent for: to be kept, checked, filled in part, or recorded. */
export async function receiveGrid(c: Context, world: World, caller: Caller): Promise<Response> {
  const visit = visitOf(c, world, caller);
  if (visit instanceof Response) return visit;
  const form = await readForm(c, mostBytes);
  const typed = sheetOf(
    form,
    visit.grid.series.map(({ id }) => id),
  );
  const [verb = "", at = "0"] = (form.verb ?? "").split("/");
  const { sheet, remarks } = changed(visit, renewed(visit, typed), {
    verb,
    block: form[`block/${at}`],
    at,
  });
  const known = { id: form.draft ?? "", version: Number(form.version) || 0 };
  try {
    const draft = verb === "" ? null : keep(visit, sheet, known);
    if (verb === "check") return check(visit, { sheet, draft });
    if (verb === "record") return record(visit, { sheet, draft, form });
    if (c.req.header("accept") === "application/json") return saved(visit, sheet, draft);
    if (remarks.length > 0 || !draft) return render(visit, { sheet, draft, remarks }, 422);
    return c.redirect(
      gridAddress(visit.aim.collection.id, visit.grid.period, { draft: draft.id }),
      303,
    );
  } catch (error) {
    const defects = defectsOf(error);
    if (c.req.header("accept") === "application/json") return c.json({ errors: defects }, 422);
    return render(visit, { sheet, draft: null, defects }, 422);
  }
}

/** As large as a grid of a few thousand cells. */
const mostBytes = 2 * 1024 * 1024;

const freshSheet = ({ grid, state }: Visit): Sheet =>
  openSheet(
    grid.series.map(({ id }) => id),
    { held: grid.held, source: grid.collection.source, seen: state.revision },
  );

/** A sheet whose untouched cells show what the ledger holds by now. */
function renewed({ grid, state }: Visit, sheet: Sheet): Sheet {
  if (sheet.seen === state.revision) return sheet;
  const { collection, period, held } = grid;
  const opened = heldIn({ ...state, revision: sheet.seen }, collection, period);
  return withNewer(sheet, { opened, held });
}

type Asked = { verb: string; block: string | undefined; at: string };

/** The sheet after what was asked of it: last period's structure, or a block in its cells. */
function changed(
  visit: Visit,
  sheet: Sheet,
  { verb, block = "", at }: Asked,
): { sheet: Sheet; remarks: string[] } {
  if (verb === "structure") return { sheet: withStructure(sheet, visit.grid.before), remarks: [] };
  if (verb !== "paste" || block.trim() === "") return { sheet, remarks: [] };
  const { layout } = modelOf(visit.state, visit, { sheet, draft: null });
  const tables = [
    ...layout.matrices.map(({ rows, columns }) => ({
      rows: rows.map(({ name }) => name),
      columns: columns.map(({ name }) => name),
      cells: rows.map(({ cells }) => cells.map((series) => series?.id ?? null)),
    })),
    {
      rows: layout.list.map(({ name }) => name),
      columns: ["value"],
      cells: layout.list.map(({ series }) => [series.id]),
    },
  ];
  const target = tables[Number(at)] ?? { rows: [], columns: [], cells: [] };
  const { values, problems } = placeBlock(block, target, { row: 0, column: 0 });
  const cells = Object.entries(sheet.cells).map(([id, cell]) => [
    id,
    { ...cell, value: values.get(id) ?? cell.value },
  ]);
  return { sheet: { ...sheet, cells: Object.fromEntries(cells) }, remarks: problems };
}

const keep = (
  { state, grid, author }: Visit,
  sheet: Sheet,
  known: { id: string; version: number },
): Draft => saveDraft(state.db, { ...about(grid), sheet }, { ...author, known });

/** What the page is told that saves by itself: which draft it is now, and what others there are. */
function saved(visit: Visit, sheet: Sheet, draft: Draft | null): Response {
  const { names, rivals } = modelOf(visit.state, visit, { sheet, draft });
  const others = rivals.map(({ draft: other }) => {
    const { address, cells } = rivalOf(other, sheet, names);
    return { address, cells, savedAt: other.savedAt };
  });
  const { id, version, savedAt } = draft ?? { id: "", version: 0, savedAt: "" };
  return visit.c.json({ draft: id, version, savedAt, others }, 200, {
    "cache-control": "no-store",
  });
}

function check(visit: Visit, kept: Kept): Response {
  const { review, defects } = reviewOf(visit.state, kept.sheet, visit);
  return render(visit, { ...kept, review, defects }, statusOf(review, defects));
}
