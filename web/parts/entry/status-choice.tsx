import { fieldName } from "../../../db/entry/sheet.ts";
import { emptyStatuses, isStatus, type Status } from "../../../db/status.ts";

/** The letters of a number's status in a word or two, as they stand in a list of choices. */
const numbered: Partial<Record<Status, string>> = {
  A: "normal",
  B: "break in the series",
  D: "definition differs",
  E: "estimated",
  P: "partial",
  U: "low reliability",
  V: "not yet checked",
};

const empty: Partial<Record<Status, string>> = {
  L: "not collected",
  O: "missing",
  M: "cannot exist",
  Q: "withheld",
  S: "special event",
};

type ChoiceProps = { series: string; name: string; chosen: string };

/** Which status a cell has, or why it is empty. */
export function StatusChoice({ series, name, chosen }: ChoiceProps) {
  return (
    <select
      class="status"
      name={fieldName("status", series)}
      aria-label={`${name}: status, or why it is empty`}
    >
      <optgroup label="A number that is">
        <Options words={numbered} chosen={chosen} />
      </optgroup>
      <optgroup label="Empty, because">
        <Options words={empty} chosen={chosen} />
      </optgroup>
    </select>
  );
}

function Options({ words, chosen }: { words: Partial<Record<Status, string>>; chosen: string }) {
  return (
    <>
      {Object.entries(words).map(([letter, word]) => (
        <option value={letter} selected={letter === chosen}>
          {letter} {word}
        </option>
      ))}
    </>
  );
}

const relations = [
  ["=", "exactly"],
  [">", "more than"],
  ["<", "less than"],
  ["~", "about"],
] as const;

/** Whether a number is exact, a bound, or about so many. */
export function RelationChoice({ series, name, chosen }: ChoiceProps) {
  return (
    <select class="relation" name={fieldName("relation", series)} aria-label={`${name}: relation`}>
      {relations.map(([sign, word]) => (
        <option value={sign} selected={sign === chosen} aria-label={word}>
          {sign}
        </option>
      ))}
    </select>
  );
}

/** Whether a status says why there is no number. */
export const isReason = (letter: string): boolean =>
  isStatus(letter) && emptyStatuses.includes(letter);
