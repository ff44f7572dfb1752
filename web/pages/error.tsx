import { addressOf } from "../parts/address.ts";
import { Document } from "../parts/document.tsx";
import { Head } from "../parts/head.tsx";
import type { PageContext } from "./context.ts";

/** `request` is the number under which the failure stands in the log. */
export type ErrorProps = { context: PageContext; request: string };

/** Something failed here: what, where, and what to do. */
export function ErrorPage({ context, request }: ErrorProps) {
  const lede = "This page could not be made. The fault is here, and no number has changed.";
  return (
    <Document context={context} title="This page failed" description={lede}>
      <Head title="This page failed" lede={lede} />
      <p class="text">
        Load it again. If it fails once more, report the request <code>{request}</code> and the
        address <code>{context.address}</code>.
      </p>
      <p>
        <a href={addressOf(context, "/")}>Front page</a>
      </p>
    </Document>
  );
}
