import type { QuotedShare, Source } from "../../db/catalogue.ts";
import type { PageContext } from "../pages/context.ts";
import { formatNumber, signOf } from "../words/number.ts";
import { formatSpan } from "../words/period.ts";
import { nameQuoted } from "../words/quoted.ts";
import { Scroll } from "./scroll.tsx";
import { SourceLink } from "./source-link.tsx";

type QuotedProps = {
  context: PageContext;
  quoted: readonly QuotedShare[];
  sources: readonly Source[];
};

/** Percentages as their sources print them, with the denominator where it is printed too. */
export function QuotedShares({ context, quoted, sources }: QuotedProps) {
  return (
    <Scroll label="Shares printed without counts">
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Period</th>
            <th scope="col" class="n">
              Percent
            </th>
            <th scope="col" class="n">
              of
            </th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </Scroll>
  );
}
