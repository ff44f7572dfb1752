import { createHash, randomUUID } from "node:crypto";
import { readCategories, readSources, type State } from "../db/catalogue.ts";
import { rehearse, type Submission } from "../db/entry/commit.ts";
import { consequences } from "../db/entry/consequences.ts";
import { type Draft, findDrafts } from "../db/entry/drafts.ts";
import type { EntryPlan } from "../db/entry/plan.ts";
import { movesOf, planned } from "../db/entry/planned.ts";
import { differingCells, type Sheet } from "../db/entry/sheet.ts";
import type { GridAim, OpenGrid } from "../db/entry/sheet-aim.ts";
import { entriesOfSheet } from "../db/entry/sheet-entries.ts";
import { layoutOf } from "../db/entry/sheet-layout.ts";
import { targetOf } from "../db/entry/target.ts";
import { wholesOf } from "../db/entry/wholes.ts";
import { canonical } from "../db/ledger.ts";
import type { Defect } from "../db/refusal.ts";
import { type GridModel, gridAddress, type Review, type Rival } from "../web/parts/entry/model.ts";
import { fillIn } from "./intake.ts";

/** Whose sheet it is, and when. */
export type Author = { person: string; now: string };

/** What a sheet would be recorded as, with what was refused in reading it. */
export function submissionOf(sheet: Sheet, grid: OpenGrid, { person, now }: Author) {
  const { entries, defects, doubts, spellings } = entriesOfSheet(sheet, grid);
  const submission: Submission = {
    collection: grid.collection,
    entries,
    kind: "entry",
    reason: sheet.reason.trim(),
    source: sheet.evidence.source || grid.collection.source,
    person,
    now,
    isTicked: false,
    doubts,
  };
  return { submission, defects, spellings };
}

/** The dry run of a sheet: the plan that recording it follows, and what was refused in reading. */
export function reviewOf(
  state: State,
  sheet: Sheet,
  { grid, author }: { grid: OpenGrid; author: Author },
): { review: Review; defects: Defect[]; submission: Submission } {
  const { submission, defects, spellings } = submissionOf(sheet, grid, author);
  const plan = rehearse(state, submission);
  const { collection } = grid;
  const dimension = targetOf(state, collection.id)?.dimension ?? "";
  const changes = {
    consequences: consequences(state, collection, plan, { dimension, fillIn }),
    planned: planned(state, movesOf(plan)),
  };
  return {
    review: { plan, spellings, mark: markOf(sheet, plan), ...changes },
    defects,
    submission,
  };
}

/** By what a plan is known again: another cell, another warning, a later number make another mark. */
function markOf({ reason: _, ...sheet }: Sheet, plan: EntryPlan): string {
  const cells = Object.entries(sheet.cells).map(([id, { over: _, ...cell }]) => [id, cell]);
  const moves = [plan.added, plan.changed, plan.conflicts].map((list) =>
    list.map(({ words, before }) => [words.id, before?.revision ?? 0]),
  );
  const seen = { ...sheet, cells, moves, warnings: plan.warnings.map(({ message }) => message) };
  return createHash("sha256").update(canonical(seen)).digest("base64url").slice(0, 22);
}

type Shown = {
  sheet: Sheet;
  draft: Draft | null;
  review?: Review | null;
  defects?: readonly Defect[];
  remarks?: readonly string[];
};

/** Everything that the page of a grid shows. */
export function modelOf(
  state: State,
  { aim, grid, author }: { aim: GridAim; grid: OpenGrid; author: Author },
  { sheet, draft, review = null, defects = [], remarks = [] }: Shown,
): GridModel {
  const { collection, series, period, held, before, last, rules } = grid;
  const layout = layoutOf(series, readCategories(state), collection.codebook ?? "");
  const names = namesOf(series);
  const mine = { collection: collection.id, period };
  const rivals = findDrafts(state.db, author.person, mine)
    .filter(({ id }) => id !== draft?.id)
    .map((rival) => rivalOf(rival, sheet, names));
  return {
    collection,
    period,
    types: aim.types,
    last,
    layout,
    wholes: wholesOf(collection, series),
    names,
    levels: new Set(series.filter(({ measure }) => measure === "level").map(({ id }) => id)),
    sheet,
    held,
    before,
    sources: readSources(state),
    rules,
    draft,
    rivals,
    review,
    defects,
    remarks,
    key: randomUUID(),
    today: author.now.slice(0, 10),
  };
}

/** The series by what follows the name of their collection. */
const namesOf = (series: OpenGrid["series"]): Map<string, string> =>
  new Map(
    series.map(({ id, label }) => {
      const tail = label.slice(label.indexOf(": ") + 1).trim();
      return [id, tail.charAt(0).toUpperCase() + tail.slice(1)];
    }),
  );

/** Another draft of the same period, and the cells in which it says something else. */
export function rivalOf(draft: Draft, sheet: Sheet, names: ReadonlyMap<string, string>): Rival {
  const cells = differingCells(sheet, draft.sheet).map(({ series, fields }) => {
    const field = fields[0] ?? "value";
    const [here, there] = [sheet, draft.sheet].map((each) => each.cells[series]?.[field]);
    const word = field === "value" ? "" : `, ${field}`;
    return `${names.get(series) ?? series}${word}: ${here || "empty"} here, ${there || "empty"} there`;
  });
  return {
    draft,
    address: gridAddress(draft.collection, draft.period, { draft: draft.id }),
    cells,
  };
}
