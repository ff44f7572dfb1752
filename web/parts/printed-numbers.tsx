import type { PrintedNumber } from "../../db/queries/printed.ts";
import type { PageContext } from "../pages/context.ts";
import { describePrinted, verdictOf } from "../words/printed.ts";
import { seriesAddress, sourceAddress } from "./address.ts";
import { Part } from "./head.tsx";

type PrintedNumbersProps = { context: PageContext; printed: readonly PrintedNumber[] };

const looks = { Agree: "added", Differ: "changed", "Rest unnamed": "quiet" } as const;

/** What sources print beside their counts, each held against them: findings of their own. */
export function PrintedNumbers({ context, printed }: PrintedNumbersProps) {
  if (printed.length === 0) return null;
  return (
    <Part
      title="Printed numbers, checked against the counts"
      sub="Percentages, rates and totals as printed, beside what the counts here give. The same rules as themeline check."
    >
      <ul class="list">
        {printed.map((each) => (
          <li>
            <span class={looks[verdictOf(each)]}>{verdictOf(each)}.</span>{" "}
            <a href={seriesAddress(context, each.subject)}>{each.label}</a>: {describePrinted(each)}{" "}
            <Printers context={context} sources={each.sources} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Who prints it; on the page of a source too, since several may. */
const Printers = ({ context, sources }: { context: PageContext; sources: readonly string[] }) => (
  <span class="quiet">
    {sources.map((id, at) => (
      <>
        {at > 0 && ", "}
        <a href={sourceAddress(context, id)}>{id}</a>
      </>
    ))}
  </span>
);
