import { Document } from "../parts/document.tsx";
import { Head } from "../parts/head.tsx";
import type { PageContext } from "./context.ts";

/** The work on an answer ended before there was one: the server was short of memory, perhaps. */
export function EndedPage({ context }: { context: PageContext }) {
  const title = "It ended half way";
  const lede = "Nothing is half written: either all of it is recorded, or nothing.";
  return (
    <Document context={context} title={title} description={lede}>
      <Head title={title} lede={lede} />
      <p class="text">
        <a href={context.path}>Look what became of it</a>, and try again if nothing is recorded.
      </p>
    </Document>
  );
}
