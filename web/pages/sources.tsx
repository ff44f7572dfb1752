import type { SourceSummary } from "../../db/queries/source.ts";
import { sourceAddress } from "../parts/address.ts";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { Head } from "../parts/head.tsx";
import { ListTools } from "../parts/list-tools.tsx";
import { less, numeric, Table } from "../parts/table.tsx";
import { formatDate } from "../words/period.ts";
import type { PageContext } from "./context.ts";

export type SourcesProps = { context: PageContext; sources: SourceSummary[] };

type Placed = { source: SourceSummary; depth: number };

/** Every publication, those that repeat another under the one they repeat. */
export function SourcesPage({ context, sources }: SourcesProps) {
  const repeating = sources.filter(({ derived_from }) => derived_from !== null).length;
  const lede = `${counted(sources.length, "source")}; ${repeating} of them repeat another and stand under it. A repetition is not a second count.`;
  return (
    <Document context={context} title="Sources" description={lede}>
      <Head title="Sources" lede={lede} />
      <Table
        label="Sources"
        columns={["Source", ...less("Published by"), "On", ...less("Kind"), ...numeric("Numbers")]}
        kind="fit"
      >
        {placesOf(sources).map((placed) => (
          <SourceRow context={context} placed={placed} />
        ))}
      </Table>
      <ListTools context={context} />
    </Document>
  );
}

function SourceRow({ context, placed }: { context: PageContext; placed: Placed }) {
  const { source, depth } = placed;
  const { id, title, publisher, published, kind, numbers } = source;
  return (
    <tr>
      <th scope="row" class="chain" style={depth > 0 ? `--depth:${depth}` : undefined}>
        {depth > 0 && <span class="quiet">repeats it: </span>}
        <a href={sourceAddress(context, id)}>
          <bdi>{title}</bdi>
        </a>
      </th>
      <td class="less">{publisher}</td>
      <td class="quiet">{published ? formatDate(published) : "no date"}</td>
      <td class="quiet less">{kind}</td>
      <td class="n">{numbers > 0 ? numbers.toLocaleString("en") : ""}</td>
    </tr>
  );
}

/** First those that repeat nothing known, by publisher; each followed by what repeats it. */
function placesOf(sources: readonly SourceSummary[]): Placed[] {
  const known = new Set(sources.map(({ id }) => id));
  const sorted = [...sources].sort((a, b) => compare(keyOf(a), keyOf(b)));
  const below = (source: SourceSummary, depth: number): Placed[] => [
    { source, depth },
    ...sorted
      .filter(({ derived_from }) => derived_from === source.id)
      .flatMap((each) => below(each, depth + 1)),
  ];
  return sorted
    .filter(({ derived_from }) => !derived_from || !known.has(derived_from))
    .flatMap((source) => below(source, 0));
}

const keyOf = ({ publisher, published, id }: SourceSummary): string =>
  `${publisher.toLowerCase()} ${published ?? ""} ${id}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
