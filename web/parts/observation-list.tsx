import type { Source } from "../../db/catalogue.ts";
import { statuses } from "../../db/status.ts";
import type { Mark } from "../estimate.ts";
import type { PageContext } from "../pages/context.ts";
import { formatRate } from "../words/number.ts";
import { formatPeriod } from "../words/period.ts";
import { observationAddress } from "./address.ts";
import { ShareCells, shareColumns } from "./share-cells.tsx";
import { SourceLink } from "./source-link.tsx";
import { numeric, Table } from "./table.tsx";
import { ValueCell } from "./value.tsx";

type ListProps = {
  context: PageContext;
  name: string;
  caption: string | null;
  /** What is counted, in the plural. */
  unit: string;
  /** Marks with their shares; their limits are those of the share. */
  marks: readonly Mark[];
  sources: readonly Source[];
};

/** Numbers one in a row: how many of how many, what the status is, and who says so. */
export function ObservationList({ context, name, caption, unit, marks, sources }: ListProps) {
  const has = {
    share: marks.some(({ n }) => n !== null),
    rate: context.filter.value === "rate" && marks.some(({ rate }) => rate !== null),
    place: new Set(marks.map(placeOf)).size > 1,
  };
  const [first] = marks;
  const columns = [
    "Period",
    ...numeric(unit, ...(has.rate ? ["a day"] : [])),
    ...(has.share ? shareColumns : []),
    "Status",
    ...(has.place ? ["Source"] : []),
  ];
  return (
    <>
      <Table label={name} columns={columns} caption={caption}>
        {marks.map((mark) => (
          <tr>
            <th scope="row">
              <a href={observationAddress(context, mark)}>{formatPeriod(mark)}</a>
            </th>
            <ValueCell row={mark} />
            {has.rate && <td class="n">{mark.rate !== null && formatRate(mark.rate)}</td>}
            {has.share && <ShareCells mark={mark} />}
            <td class="quiet">{mark.value !== null && statuses[mark.status]}</td>
            {has.place && (
              <td class="quiet">
                <Place context={context} mark={mark} sources={sources} />
              </td>
            )}
          </tr>
        ))}
      </Table>
      {first && !has.place && (
        <p class="note">
          All from <Place context={context} mark={first} sources={sources} />.
        </p>
      )}
    </>
  );
}

const placeOf = ({ source, locator }: Mark): string => `${source} ${locator}`;

type PlaceProps = { context: PageContext; mark: Mark; sources: readonly Source[] };

function Place({ context, mark: { source, locator }, sources }: PlaceProps) {
  return (
    <>
      <SourceLink context={context} id={source} sources={sources} />
      {locator && `, ${locator}`}
    </>
  );
}
