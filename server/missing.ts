import { nearest } from "../db/near.ts";
import { shown } from "../db/upload/hidden.ts";
import type { Missing } from "./view.ts";

/** Where all of a kind are listed, where nothing is near. */
const remedies: Partial<Record<string, string>> = {
  collection: "; all are at /collections",
  series: "; all are on the pages of their collections, at /collections",
  source: "; all are at /sources",
  category: "; all are at /codebook",
  dimension: "; all are at /codebook",
};

/** Of ids that begin with what was asked for, as many as are named. */
const most = 3;

/** The answer to an id that the ledger does not know: what was asked for, and what is near it. */
export function missing(noun: string, id: string, known: readonly { id: string }[]): Missing {
  const ids = known.map((each) => each.id);
  const like = nearest(id, ids);
  const near =
    like.length > 0 || id === "" ? like : ids.filter((each) => each.startsWith(id)).slice(0, most);
  const remedy = near.length > 0 ? `; near it: ${near.join(", ")}` : remedies[noun];
  const what = id === "" ? `no ${noun} is named` : `unknown ${noun}: ${shown(id)}`;
  const message = [what, remedy].filter(Boolean).join("");
  const code = `UNKNOWN_${noun.toUpperCase()}`;
  return { missing: { code, parameter: noun, value: id.slice(0, 200), allowed: near, message } };
}
