import { shown } from "../hidden.ts";
import { broken } from "./fault.ts";

/** Row from 1 and column from 0 of an address such as `C2`. Refuses what no sheet has. */
export function parseAddress(address: string): { row: number; index: number } {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? [];
  const index = [...(letters ?? "")].reduce((sum, each) => 26 * sum + each.charCodeAt(0) - 64, 0);
  if (!letters || index > 16_384 || Number(digits) > 1_048_576) {
    throw broken(`"${shown(address)}" is no address of a cell`);
  }
  return { row: Number(digits), index: index - 1 };
}
