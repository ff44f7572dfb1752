import type { Placed } from "../../../db/entry/entry.ts";
import { isStatus } from "../../../db/status.ts";
import { formatNumber, signOf } from "../../words/number.ts";
import { missingWord } from "../status-words.ts";
import { numeric, Table } from "../table.tsx";
import { valueText } from "../value.tsx";
import type { GridModel, Review } from "./model.ts";

type PlanTableProps = { model: GridModel; review: Review };

/** What a sheet would do to the ledger: each number beside the one that stands there now. */
export function PlanTable({ model, review: { plan } }: PlanTableProps) {
  const kinds = [
    { entries: plan.conflicts, look: "withdrawn", word: "× conflicts" },
    { entries: plan.changed, look: "changed", word: "~ changed" },
    { entries: plan.added, look: "added", word: "+ added" },
    { entries: plan.unchanged, look: "quiet", word: "= unchanged" },
  ];
  return (
    <Table
      label="What would change"
      columns={["What", "Series", ...numeric("Now", "Then"), "Where it stands"]}
    >
      {kinds.flatMap(({ entries, look, word }) =>
        entries.map((entry) => <PlanRow model={model} entry={entry} look={look} word={word} />),
      )}
    </Table>
  );
}

type PlanRowProps = { model: GridModel; entry: Placed; look: string; word: string };

function PlanRow({ model, entry: { words, before }, look, word }: PlanRowProps) {
  const now = before && valueText(before);
  const then = wordsOfValue(words);
  return (
    <tr>
      <td class={look}>{word}</td>
      <th scope="row">{model.names.get(`${words.series}`) ?? `${words.series}`}</th>
      <td class="n">{now === null ? <NoRow /> : now === then ? now : <s>{now}</s>}</td>
      <td class="n">{then}</td>
      <td class="quiet">{[words.source, words.locator, words.note].filter(Boolean).join(" · ")}</td>
    </tr>
  );
}

const NoRow = () => <span class="quiet">no row</span>;

/** A value that is to be recorded, as tables show one that stands. */
function wordsOfValue({ value, relation, status }: Placed["words"]): string {
  const letter = String(status ?? "");
  if (typeof value !== "number") return missingWord(isStatus(letter) ? letter : "O");
  const sign = relation === ">" || relation === "<" || relation === "~" ? relation : null;
  return `${signOf(sign)}${formatNumber(value)}`;
}
