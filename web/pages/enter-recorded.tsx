import type { Collection } from "../../db/catalogue.ts";
import type { Revision } from "../../db/ledger.ts";
import type { Difference } from "../../db/revisions.ts";
import { addressOf, revisionAddress } from "../parts/address.ts";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import { NumberChanges } from "../parts/number-changes.tsx";
import type { PageContext } from "./context.ts";

type RecordedProps = {
  context: PageContext;
  collection: Collection;
  revision: Revision;
  differences: readonly Difference[];
  /** Where the period after the one recorded is entered, and what it is called. */
  next: { address: string; name: string } | null;
};

/** What was written, and what one does after it. */
export function EnterRecordedPage({ context, collection, revision, ...rest }: RecordedProps) {
  const { differences, next } = rest;
  const { number, reason } = revision;
  const added = differences.filter(({ before }) => before === null).length;
  const changed = differences.length - added;
  const counts = [
    added > 0 && `${counted(added, "number")} added`,
    changed > 0 && (added > 0 ? `${changed} changed` : `${counted(changed, "number")} changed`),
  ];
  const title = `Revision ${number} is written: ${counts.filter(Boolean).join(", ")}`;
  return (
    <Document context={context} title={title} description={reason}>
      <Head title={title} lede={reason} sub={collection.title}>
        <ul class="after">
          {next && (
            <li>
              <a href={next.address}>Enter {next.name}</a>
            </li>
          )}
          <li>
            <a href={revisionAddress(context, number)}>Revision {number}</a>
          </li>
          <li>
            <a href={addressOf(context, "/trends", { collection: collection.id })}>The chart</a>
          </li>
          <li>
            <a href={`/undo/${number}`}>Undo it</a>
          </li>
        </ul>
      </Head>
      <Part title="Recorded">
        <NumberChanges context={context} differences={differences} />
      </Part>
    </Document>
  );
}
