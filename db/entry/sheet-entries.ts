import type { Collection, Series } from "../catalogue.ts";
import { findNumber } from "../fragment.ts";
import type { Words } from "../ledger.ts";
import type { Defect } from "../refusal.ts";
import type { Row } from "../row.ts";
import { emptyStatuses, isStatus, type Status } from "../status.ts";
import { characterFault } from "../upload/characters.ts";
import type { Rules } from "../upload/rules.ts";
import { readCellValue } from "./cell-value.ts";
import type { Entry } from "./entry.ts";
import type { NamedPeriod } from "./named-period.ts";
import { type Cell, type CellField, fieldName, type Sheet } from "./sheet.ts";
import {
  type EvidenceAim,
  evidenceDefects,
  isKnown,
  lacksNumber,
  missingInFragment,
  unknownSource,
} from "./sheet-evidence.ts";

/** What the cells of a grid stand for: one series each, all of one period and one collection. */
export type SheetAim = EvidenceAim & {
  collection: Collection;
  series: readonly Series[];
  period: NamedPeriod;
  rules: Rules;
};

export type SheetReading = {
  entries: Entry[];
  /** What cannot be recorded, each at the field of its cell. */
  defects: Defect[];
  /** What has to be looked at before. */
  doubts: Defect[];
  /** How what was typed was read, where that is not the same. */
  spellings: { value: string; read: string }[];
};

/**
 * The entries of a sheet: one for each cell that has a number or says why there is none. Every other
 * cell is left as the ledger has it. Defects name the series as their column and the field as their
 * parameter.
 */
export function entriesOfSheet(sheet: Sheet, aim: SheetAim): SheetReading {
  const reading: SheetReading = { entries: [], defects: [], doubts: [], spellings: [] };
  aim.series.forEach((series, at) => {
    const cell = sheet.cells[series.id];
    if (cell && !isUntouched(cell)) readCell({ series, cell, sheet, aim, row: at + 1 }, reading);
  });
  reading.defects.push(...evidenceDefects(sheet, reading.entries, aim));
  reading.doubts.push(...missingInFragment(sheet, reading.entries, aim));
  return reading;
}

type Place = { series: Series; cell: Cell; sheet: Sheet; aim: SheetAim; row: number };

/** A cell in which nothing was typed or chosen: it says nothing, least of all zero. */
const isUntouched = ({ value, status, note, locator, fragment }: Cell): boolean =>
  status === "A" && [value, note, locator, fragment].every((text) => text.trim() === "");

function readCell(place: Place, reading: SheetReading): void {
  const { series, cell, aim, row } = place;
  const read = readCellValue(cell, { rules: aim.rules, isLevel: series.measure === "level" });
  const status = isStatus(cell.status) ? cell.status : "A";
  const flaws = [
    ...textFlaws(cell, aim),
    ...("code" in read ? [{ ...read, field: "value" as const }] : statusFlaws(read.value, status)),
  ];
  const isAt = { row, column: series.id };
  for (const { field, code, message } of flaws) {
    const parameter = fieldName(field, series.id);
    reading.defects.push({ code, ...isAt, parameter, value: cell[field], message });
  }
  if (flaws.length > 0 || "code" in read) return;
  if (read.read) reading.spellings.push({ value: cell.value.trim(), read: read.read });
  const words = wordsOf(place, { ...read, status });
  const ifRevision = /^\d{1,9}$/.test(cell.over) ? Number(cell.over) : place.sheet.seen;
  reading.entries.push({ words, ...isAt, ifRevision, hasEvidence: true });
  if (!isLost(words, aim.held.get(series.id))) return;
  const message = `the fragment does not hold ${words.value}. Quote the words in which the number stands, or tick if they say it otherwise.`;
  const parameter = fieldName("fragment", series.id);
  reading.doubts.push({ code: lacksNumber, ...isAt, parameter, message });
}

const isLost = ({ fragment, value }: Words, held: Row | undefined): boolean =>
  typeof value === "number" &&
  typeof fragment === "string" &&
  !(held?.value === value && held.fragment === fragment) &&
  findNumber(fragment, value) === null;

type Flaw = { field: CellField; code: string; message: string };

function textFlaws(cell: Cell, aim: SheetAim): Flaw[] {
  const flaws = (["note", "locator", "fragment"] as const).flatMap((field): Flaw[] => {
    const flaw = characterFault(cell[field], field === "locator" ? "place" : field);
    return flaw ? [{ field, ...flaw }] : [];
  });
  if (cell.source === "" || isKnown(cell.source, aim)) return flaws;
  const message = unknownSource(cell.source, aim);
  return [...flaws, { field: "source", code: "UNKNOWN_SOURCE", message }];
}

/** Missing and zero are told apart by the letter: an empty cell has a reason, a number has none. */
function statusFlaws(value: number | null, status: Status): Flaw[] {
  const isReason = emptyStatuses.includes(status);
  if (value === null && !isReason) {
    const message =
      "this cell is empty. Type a number (0 if there were none) or choose why there is none.";
    return [{ field: "value", code: "MISSING_VALUE", message }];
  }
  if (value === null || !isReason || status === "S") return [];
  const message = `${value} cannot be missing as well. Clear the number, or choose another status.`;
  return [{ field: "status", code: "BAD_STATUS", message }];
}

type Read = { value: number | null; relation: string | null; status: Status };

/**
 * The words of an observation. What is said for all cells holds for new numbers; one that stands
 * already keeps its own. A fragment given for all is kept with the numbers it holds.
 */
function wordsOf({ series, cell, sheet, aim }: Place, { value, relation, status }: Read): Words {
  const { id: period, ...days } = aim.period;
  const held = aim.held.get(series.id);
  const isStanding = held !== undefined && held.value === value && held.relation === relation;
  const { source, locator, fragment, stated } = sheet.evidence;
  const isQuoted = value !== null && findNumber(fragment, value) !== null;
  const forAll = {
    source: isStanding ? held.source : source || aim.collection.source,
    locator: isStanding ? held.locator : locator.trim() || null,
    fragment: isStanding ? held.fragment : isQuoted ? fragment.trim() : null,
    stated: isStanding ? held.period_as_stated : stated.trim() || null,
  };
  return {
    id: `${series.id}/${period}`,
    series: series.id,
    period,
    ...days,
    value,
    relation,
    status,
    period_as_stated: forAll.stated,
    source: cell.source || forAll.source,
    locator: cell.locator.trim() || forAll.locator,
    fragment: cell.fragment.trim() || forAll.fragment,
    note: cell.note.trim() || null,
  };
}
