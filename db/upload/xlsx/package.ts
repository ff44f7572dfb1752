import { shown } from "../hidden.ts";
import { broken, WorkbookFault } from "./fault.ts";
import type { Parts } from "./inflate.ts";
import { readXml } from "./xml.ts";
import type { Entry } from "./zip.ts";

/** A relation of one part of a package to another, as its path. */
export type Relation = { id: string; kind: string; path: string };

/** Refuses workbooks with macros, which are programs, and binary workbooks. */
export function checkNames(entries: Entry[]): void {
  const names = entries.map(({ name }) => name.toLowerCase());
  if (names.some((name) => /vbaproject.*\.bin$|(?:^|\/)macrosheets\//.test(name))) throw macros;
  if (names.includes("xl/workbook.bin")) throw broken("it is a binary workbook, .xlsb");
  if (!names.includes("[content_types].xml")) throw broken("it is no workbook");
}

/** Refuses a package that calls itself a workbook with macros. */
export function checkTypes(parts: Parts): void {
  readXml(partAt(parts, "[content_types].xml"), {
    open: (_name, attributes) => {
      const type = attributes().get("ContentType") ?? "";
      if (/macroEnabled|vbaProject/i.test(type)) throw macros;
    },
  });
}

const macros = new WorkbookFault("the workbook holds macros; save it as .xlsx without macros", {
  code: "MACROS",
});

/** The bytes of a part of the package, which has to be there. */
export function partAt(parts: Parts, path: string): Uint8Array {
  const part = parts.get(path.toLowerCase());
  if (!part) throw broken(`the file "${shown(path)}" in it is missing`);
  return part;
}

/** The relations of a part that lead inside of the package; those that lead out are never used. */
export function relationsOf(parts: Parts, path: string): Relation[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const file = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const relations: Relation[] = [];
  readXml(partAt(parts, file), {
    open: (name, attributes) => {
      if (name !== "Relationship") return;
      const of = attributes();
      if (of.get("TargetMode") === "External") return;
      const target = of.get("Target") ?? "";
      const kind = (of.get("Type") ?? "").replace(/^.*\//, "");
      relations.push({ id: of.get("Id") ?? "", kind, path: resolve(folder, target) });
    },
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  const steps = target.startsWith("/") ? target : folder + target;
  const path: string[] = [];
  for (const step of steps.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
