import type { Finding } from "../finding.ts";
import { type Grid, refusedGrid, textOf } from "../grid.ts";
import { shown } from "../hidden.ts";
import type { Limits } from "../rules.ts";
import { broken, WorkbookFault } from "./fault.ts";
import { type Parts, unpack } from "./inflate.ts";
import { checkNames, checkTypes, partAt, type Relation, relationsOf } from "./package.ts";
import { readSheet, type Sheet } from "./sheet.ts";
import { isTrue } from "./sheet-rows.ts";
import { readStrings } from "./strings.ts";
import { readStyles } from "./styles.ts";
import { readXml } from "./xml.ts";
import { readEntries } from "./zip.ts";

/**
 * The grid of the one sheet of a workbook that holds anything, or of the table in a workbook of our
 * own. It is for a process of its own: it keeps to the limits on entries and bytes, but what it
 * reads was made by others.
 */
export function readWorkbook(bytes: Uint8Array, limits: Limits): Grid {
  try {
    const entries = readEntries(bytes, limits.xlsxEntries);
    checkNames(entries);
    const parts = unpack(entries, limits.xlsxUnpackedBytes);
    checkTypes(parts);
    return gridOf(readSheets(parts, limits));
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    return refusedGrid({ code: error.code, message: error.message });
  }
}

type Named = Sheet & { name: string; isHidden: boolean };

function readSheets(parts: Parts, limits: Limits): Named[] {
  const main = relationsOf(parts, "").find(({ kind }) => kind === "officeDocument");
  if (!main) throw broken("it is no workbook");
  const relations = relationsOf(parts, main.path);
  const { sheets, is1904 } = readContents(partAt(parts, main.path));
  const [strings] = relations.filter(({ kind }) => kind === "sharedStrings");
  const [styles] = relations.filter(({ kind }) => kind === "styles");
  const book = {
    strings: strings ? readStrings(partAt(parts, strings.path)) : [],
    styles: styles ? readStyles(partAt(parts, styles.path)) : [],
    is1904,
  };
  return sheets.flatMap(({ name, isHidden, id }) => {
    const relation = relations.find((each) => each.id === id);
    if (!relation) throw broken(`its sheet "${shown(name)}" is missing`);
    if (!isWorksheet(relation)) return [];
    return [{ name, isHidden, ...readSheet(partAt(parts, relation.path), book, limits) }];
  });
}

const isWorksheet = ({ kind }: Relation): boolean => kind === "worksheet";

type Contents = { sheets: { name: string; isHidden: boolean; id: string }[]; is1904: boolean };

function readContents(part: Uint8Array): Contents {
  const contents: Contents = { sheets: [], is1904: false };
  readXml(part, {
    open: (name, attributes, around) => {
      const of = attributes();
      if (name === "workbookPr") contents.is1904 = isTrue(of.get("date1904"));
      if (name !== "sheet" || around.at(-1) !== "sheets") return;
      const id = [...of].find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? "";
      const isHidden = (of.get("state") ?? "visible") !== "visible";
      contents.sheets.push({ name: of.get("name") ?? "", isHidden, id });
    },
  });
  return contents;
}

function gridOf(sheets: Named[]): Grid {
  const filled = sheets.filter(
    ({ rows, findings }) => rows.length > 0 || findings.some(isTooLarge),
  );
  const hidden = filled.filter(({ isHidden }) => isHidden).map(hiddenFinding);
  const visible = filled.filter(({ isHidden }) => !isHidden);
  const own = hidden.length === 0 ? ownTable(visible) : null;
  const [sheet] = own ? [own] : visible;
  if (visible.length > 1 && !own) return refusedGrid(...hidden, ambiguous(visible));
  if (!sheet || hidden.length > 0) return refusedGrid(...hidden);
  const { rows, findings } = sheet;
  const top = rows[0]?.row ?? Number.POSITIVE_INFINITY;
  const isLost = findings.some(
    ({ code, row = top }) =>
      code === "TOO_MANY_ROWS" || (code === "TOO_MANY_COLUMNS" && row <= top),
  );
  if (isLost) return refusedGrid(...findings.filter(isTooLarge));
  return { rows, findings, spellings: [], form: "sheet", isVerbatim: own !== null };
}

/** The sheets of a workbook that was taken here, in their order. */
const ownSheets = "data metadata sources";

/**
 * The table of a workbook that was taken from Themeline: it has exactly the sheets that our files
 * have, and the second names the program that made it. Any other with several sheets is ambiguous.
 */
function ownTable(sheets: readonly Named[]): Named | null {
  const [table, about] = sheets;
  if (!table || sheets.map(({ name }) => name).join(" ") !== ownSheets) return null;
  const isOurs = about?.rows.some(({ cells: [name, value] }) => {
    const [key, words] = [name, value].map((cell) => textOf(cell));
    return key === "program" && words?.startsWith("Themeline ");
  });
  return isOurs ? table : null;
}

const isTooLarge = ({ code }: Finding): boolean =>
  code === "TOO_MANY_ROWS" || code === "TOO_MANY_COLUMNS";

const hiddenFinding = ({ name }: Named): Finding => ({
  code: "HIDDEN_DATA",
  message: `the sheet "${shown(name)}" is hidden and holds cells; show it, or delete it`,
  value: name,
});

const ambiguous = (sheets: Named[]): Finding => ({
  code: "AMBIGUOUS_SHEET",
  message: `the sheets ${sheets
    .map(({ name }) => `"${shown(name)}"`)
    .join(" and ")} hold cells; keep only the sheet with the counts`,
});
