import type { Drafts } from "./draft.ts";
import { idAt, nodeAt, textAt } from "./fields.ts";
import { listed, type Node } from "./json.ts";

/** A source, party, event or remark that came along with claims; nothing for any other node. */
export function readCatalogueNode(node: Node, types: readonly string[], row: number): Drafts {
  const note = textAt(node, "themeline:note");
  const id = textAt(node, "identifier");
  const kind = textAt(node, "themeline:kind");
  const source = idAt(nodeAt(node, "isBasedOn"), "/sources/");
  if (idAt(node, "/sources/") && kind) {
    const said = {
      ...{ id, kind, note, title: textAt(node, "name"), publisher: textAt(node, "publisher") },
      ...{ author: textAt(node, "author"), published: textAt(node, "datePublished") },
      url: textAt(node, "url"),
      derived_from: idAt(nodeAt(node, "themeline:derivedFrom"), "/sources/"),
    };
    return { drafts: [{ noun: "source", row, said }], defects: [] };
  }
  if (idAt(node, "/parties/") && kind) {
    const aliases = listed(node.alternateName).map(String).join(";") || null;
    const said = {
      ...{ id, kind, aliases, name: textAt(node, "name") },
      interest: textAt(node, "themeline:interest"),
      reliability: textAt(node, "themeline:reliability"),
    };
    return { drafts: [{ noun: "party", row, said }], defects: [] };
  }
  if (idAt(node, "/events#") && kind) {
    const said = {
      ...{ id, kind, source, note, label: textAt(node, "name") },
      ...{ start: textAt(node, "startDate"), end: textAt(node, "endDate") },
    };
    return { drafts: [{ noun: "event", row, said }], defects: [] };
  }
  if (!types.includes("themeline:Remark")) return { drafts: [], defects: [] };
  const said = {
    ...{ id, kind, note, subject: textAt(node, "themeline:subject") },
    expected: textAt(node, "themeline:expected"),
    found: textAt(node, "themeline:found"),
    severity: textAt(node, "themeline:severity"),
  };
  return { drafts: [{ noun: "remark", row, said }], defects: [] };
}
