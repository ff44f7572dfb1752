import { isAdjacent } from "../../db/period.ts";
import type { HeatColumn } from "../heat.ts";
import { formatPeriod } from "../words/period.ts";

/** A column where it stands; `group` is its year, or the name of its run of issues. */
export type PlacedColumn = {
  column: HeatColumn;
  index: number;
  x: number;
  group: string;
  tick: string;
};

/** Columns that stand side by side, each `width` px wide. */
export type Block = { columns: PlacedColumn[]; width: number };

type Room = { left: number; width: number };

const columnLeast = 10;
const columnMost = 80;
const gapMost = 6;

/** All columns in one block, or as few even blocks as they need, of whole years where they can be. */
export function blocksOf(columns: readonly HeatColumn[], room: Room): Block[] {
  const fitting = Math.max(1, Math.floor((room.width - room.left) / columnLeast));
  const even = Math.ceil(columns.length / Math.ceil(columns.length / fitting));
  const years = isMonthly(columns) ? Math.floor(fitting / 12) * 12 : 0;
  const isParted = columns.length > fitting && years > 0;
  const evenYears = Math.ceil(columns.length / Math.ceil(columns.length / years) / 12) * 12;
  const size = isParted ? evenYears : even;
  const blocks: Block[] = [];
  for (let from = 0; from < columns.length; from += size) {
    blocks.push(blockOf(columns.slice(from, from + size), { from, size, room }));
  }
  return blocks;
}

const isMonthly = (columns: readonly HeatColumn[]): boolean =>
  columns.every(({ period_type }) => /month$/.test(period_type));

type Cut = { from: number; size: number; room: Room };

function blockOf(columns: readonly HeatColumn[], { from, size, room }: Cut): Block {
  const names = columns.map(nameOf);
  const isApart = (at: number): boolean => {
    const [before, own] = [columns[at - 1], columns[at]];
    if (!before || !own) return false;
    return own.period_type === "issue"
      ? names[at]?.group !== names[at - 1]?.group
      : !isAdjacent(before, own);
  };
  const gaps = columns.filter((_, at) => isApart(at)).length;
  const free = room.width - room.left;
  const gapPx = Math.max(0, Math.min(gapMost, (free - size * columnLeast) / Math.max(1, gaps)));
  const width = Math.min(columnMost, (free - gaps * gapPx) / size);
  let x = room.left - width;
  const placed = columns.map((column, at) => {
    x += width + (isApart(at) ? gapPx : 0);
    return { column, index: from + at, x, ...(names[at] ?? { group: "", tick: "" }) };
  });
  return { columns: placed, width };
}

/** `Dabiq 2` is tick 2 of Dabiq; a dated column is what is left of its name without its year. */
function nameOf(column: HeatColumn): { group: string; tick: string } {
  const { period_label: label, period_type: type, period_start: first } = column;
  const [, run, number] = /^(.*) (\d+)$/.exec(label ?? "") ?? [];
  if (type === "issue" && run && number) return { group: run, tick: number };
  if (!first) return { group: label ?? "", tick: "" };
  const group = first.slice(0, 4);
  const months = formatPeriod(column).replace(/\p{Lu}\p{Ll}{3,}/gu, (month) => month.slice(0, 3));
  return { group, tick: (label ?? months).replace(` ${group}`, "").replace(group, "") };
}
