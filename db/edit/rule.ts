import type { Words } from "../ledger.ts";
import { nearest } from "../near.ts";
import type { Defect } from "../refusal.ts";
import type { EditNoun } from "./bodies.ts";
import type { Edit } from "./edit.ts";
import type { Known } from "./known.ts";

/** An edit as its rules see it: its words, in the catalogue with all edits made. */
export type Subject = { noun: EditNoun; words: Words; edit: Edit; known: Known };
export type Rule = (subject: Subject) => Defect[];

/** A reference to what is not there, with what is near it. */
export function unknown(
  noun: string,
  id: string,
  { column, all }: { column: string; all: string[] },
) {
  const near = nearest(id, all);
  const remedy =
    near.length > 0 ? `did you mean ${near.join(" or ")}?` : `record the ${noun} first`;
  const message = `unknown ${noun}: ${id}; ${remedy}`;
  return { code: `UNKNOWN_${noun.toUpperCase()}`, column, value: id, allowed: near, message };
}

/** A chain that comes back to where it began. */
export function loop(column: string, next: (words: Words) => string | null, what: string): Rule {
  return ({ noun, words, known }) => {
    const chain = [words.id];
    let at = next(words);
    while (at !== null && !chain.includes(at)) {
      chain.push(at);
      const further = known.all(noun).get(at);
      at = further ? next(further) : null;
    }
    if (at === null) return [];
    const message = `${[...chain, at].join(", ")}: ${what} goes round in a circle; cut it somewhere`;
    return [{ code: "LOOP", column, value: `${words[column]}`, message }];
  };
}
