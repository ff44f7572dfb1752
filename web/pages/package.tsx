import { addressOf } from "../parts/address.ts";
import { CopyText } from "../parts/copy-text.tsx";
import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import { numeric, Table } from "../parts/table.tsx";
import { takeStyles } from "../style/take.ts";
import { formatNumber } from "../words/number.ts";
import { citeLedger } from "../words/reference.ts";
import type { PageContext } from "./context.ts";

type PackageProps = {
  context: PageContext;
  files: readonly { path: string; title: string; rows: number; bytes: number }[];
  collections: number;
  sources: number;
};

/** Everything the ledger holds, to take away: what it is, under which licence, how to cite it. */
export function PackagePage({ context, files, collections, sources }: PackageProps) {
  const { revision, filter } = context;
  const { number, date } = revision;
  const lede =
    `All numbers of ${collections} collections from ${sources} sources, ` +
    `as the ledger stood at revision ${number}, in files for any program.`;
  const query = filter.rev ? `?rev=${filter.rev}` : "";
  const cited = {
    ...{ name: "all", title: "Published counts of propaganda output", revision: number, date },
    address: `/data?rev=${number}`,
  };
  return (
    <Document
      context={context}
      title="Everything, to take away"
      description={lede}
      styles={takeStyles}
    >
      <Head title="Everything, to take away" lede={lede}>
        <p class="tools">
          <a href={`/data.zip${query}`}>All of it as one archive</a>
          <a href={`/data/long.csv${query}`}>All numbers as one table</a>
          <a href={`/data/datapackage.json${query}`}>Data Package</a>
        </p>
      </Head>
      <Part title="The files">
        <Table label="The files" columns={["File", "What", ...numeric("Rows", "KB")]}>
          {files.map(({ path, title, rows, bytes }) => (
            <tr>
              <th scope="row">
                <a href={`/data/${path}${query}`}>{path}</a>
              </th>
              <td>{title}</td>
              <td class="n">{formatNumber(rows)}</td>
              <td class="n">{formatNumber(Math.max(1, Math.round(bytes / 1000)))}</td>
            </tr>
          ))}
        </Table>
        <p class="note">
          UTF-8, comma, header row, ISO days. Missing is an empty cell with a status, never a zero.
          Text that a spreadsheet would run as a formula has an apostrophe before it.
        </p>
      </Part>
      <Part title="Licence and citation">
        <p class="text">
          The selection, wording and coding are under CC BY 4.0. The facts belong to their sources,
          which are in <a href={`/data/sources.csv${query}`}>sources.csv</a> and on{" "}
          <a href={addressOf(context, "/sources")}>their pages</a>: cite those first, then this.
        </p>
        <CopyText label="Citation" text={citeLedger(cited)} />
      </Part>
      <Part title="Load it again">
        <p class="text">
          Unpacked, the archive is a package that another Themeline reads into an empty ledger: it
          holds the same numbers then. Earlier versions of a number come along where the package can
          say when they were published.
        </p>
        <CopyText label="Load" text="npm run themeline -- load <folder>" />
      </Part>
    </Document>
  );
}
