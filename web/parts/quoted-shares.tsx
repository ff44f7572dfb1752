import type { QuotedShare, Source } from "../../db/catalogue.ts";
import type { PageContext } from "../pages/context.ts";
import { formatNumber, signOf } from "../words/number.ts";
import { formatSpan } from "../words/period.ts";
import { nameQuoted } from "../words/quoted.ts";
import { SourceLink } from "./source-link.tsx";
import { numeric, Table } from "./table.tsx";

type QuotedProps = {
  context: PageContext;
  quoted: readonly QuotedShare[];
  sources: readonly Source[];
};

/** Percentages as their sources print them, with the denominator where it is printed too. */
export function QuotedShares({ context, quoted, sources }: QuotedProps) {
  return (
    <Table
      label="Shares printed without counts"
      columns={["What", "Period", ...numeric("Percent", "of"), "Source"]}
    >
      {quoted.map((each) => (
        <tr>
          <th scope="row">{nameQuoted(each)}</th>
          <td>{formatSpan(each.period_start, each.period_end)}</td>
          <td class="n">
            {signOf(each.relation)}
            {formatNumber(each.percent)}%
          </td>
          <td class="n">
            {each.denominator === null ? (
              <span class="quiet">not printed</span>
            ) : (
              formatNumber(each.denominator)
            )}
          </td>
          <td class="quiet">
            <SourceLink context={context} id={each.source} sources={sources} />
            {each.locator && `, ${each.locator}`}
            {each.note && `. ${each.note}`}
          </td>
        </tr>
      ))}
    </Table>
  );
}
