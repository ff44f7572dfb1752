import type { Remark } from "../../db/catalogue.ts";
import { capitalise } from "../words/sentence.ts";

/** Known problems, each in a sentence or two. What was checked and agrees is not told. */
export function RemarkList({ remarks }: { remarks: readonly Remark[] }) {
  return (
    <>
      {cautionsOf(remarks).map((remark) => (
        <p>{wordsOf(remark)}</p>
      ))}
    </>
  );
}

export const cautionsOf = (remarks: readonly Remark[]): Remark[] =>
  remarks.filter(({ severity }) => severity !== "ok");

/** The kind of problem, what is said of it, and the two readings. */
function wordsOf({ kind, expected, found, note }: Remark): string {
  const both = expected && found ? `Expected: ${expected}. Found: ${found}.` : "";
  return [`${capitalise(kind.replaceAll("-", " "))}.`, note ?? "", both].filter(Boolean).join(" ");
}
