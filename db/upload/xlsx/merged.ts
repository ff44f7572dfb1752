import type { Finding } from "../finding.ts";
import { shown } from "../hidden.ts";
import { parseAddress } from "./address.ts";

/** Merged cells as a finding at the first of them: the others hold nothing that could be read. */
export function mergedFinding(cells = ""): Finding {
  const { row, index } = parseAddress(cells.split(":")[0] ?? "");
  const message = `the cells ${shown(cells)} are merged; split them and fill in each`;
  return { code: "MERGED_CELLS", message, row, index };
}
