import type { Defect } from "../../db/refusal.ts";
import { numeral } from "../words/numeral.ts";
import { capitalise } from "../words/sentence.ts";

type NoticesProps = {
  defects: readonly Defect[];
  /** What to do instead, where nothing remains to be shown. */
  rest?: string;
};

/** What was refused of the address: each parameter by name, with what is allowed. */
export function Notices({ defects, rest }: NoticesProps) {
  if (defects.length === 0) return null;
  return (
    <div class="notice" role="status">
      <p>
        <b>{rest ? "Nothing is compared." : countedParts(defects.length)}</b>{" "}
        {rest ?? "The page shows what remains."}
      </p>
      <ul>
        {defects.map(({ message }) => (
          <li>{asSentence(message)}</li>
        ))}
      </ul>
    </div>
  );
}

/** A line such as programs write, as people read it. */
export const asSentence = (message: string): string =>
  `${capitalise(message)}${/[.?]["”]?$/.test(message) ? "" : "."}`;

const countedParts = (n: number): string =>
  `${capitalise(numeral(n))} ${n === 1 ? "part of this address was" : "parts of this address were"} left out.`;
