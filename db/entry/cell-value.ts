import type { Relation } from "../row.ts";
import { type CountRules, readCount } from "../upload/count.ts";
import { westernDigits } from "../upload/digits.ts";
import type { Fault } from "../upload/finding.ts";

/** What a cell of the grid says: a number and its relation, or nothing, or why it cannot be read. */
export type CellValue = { value: number | null; relation: Relation | null; read?: string } | Fault;

type Typed = { value: string; relation: string };
type Measured = { rules: CountRules; isLevel?: boolean };

/**
 * The value that is typed in a cell: `93`, `1,316`, `٩٣`, or with its relation before it, `> 700`.
 * An empty cell is null, never 0. Levels may have decimals. The grid in the browser asks the same.
 */
export function readCellValue({ value, relation }: Typed, { rules, isLevel }: Measured): CellValue {
  const text = value.trim();
  if (text === "") return { value: null, relation: null };
  const [, sign = "", digits = ""] = /^([=><~≈]?)\s*(.*)$/su.exec(text) ?? [];
  const chosen = relations.find((each) => each === relation) ?? "=";
  const written = relations.find((each) => each === (sign === "≈" ? "~" : sign)) ?? chosen;
  if (chosen !== "=" && written !== chosen) {
    return {
      code: "BAD_RELATION",
      message: `"${text}" and the sign ${chosen}: choose one of them`,
    };
  }
  const level = isLevel ? readLevel(digits) : null;
  if (level !== null) return { value: level, relation: written };
  const reading = readCount(digits, { column: "value", rules, isTyped: false });
  if ("code" in reading) return { code: reading.code, message: inGrid(reading.message) };
  return { relation: written, ...reading };
}

const relations: readonly Relation[] = ["=", ">", "<", "~"];

/** A number with decimals; what could be thousands is left to the stricter reader. */
function readLevel(text: string): number | null {
  const western = westernDigits(text) ?? "";
  return /^\d+[.٫](?:\d{1,2}|\d{4,6})$/u.test(western) ? Number(western.replace("٫", ".")) : null;
}

/** Uploads are told to leave out rows; a grid has cells. */
const inGrid = (message: string): string =>
  message
    .replace(
      "leave the row out if nobody counted, write 0",
      "leave the cell empty and say why, or type 0",
    )
    .replace("put remarks under note", "remarks belong in the note");
