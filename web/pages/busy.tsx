import { Document } from "../parts/document.tsx";
import { Head } from "../parts/head.tsx";
import type { PageContext } from "./context.ts";

/** Another process writes, an import on the host perhaps. What was sent is still in the form. */
export function BusyPage({ context }: { context: PageContext }) {
  const lede = "Nothing of yours was stored. Go back, and send it again in a moment.";
  return (
    <Document context={context} title="Somebody else is writing" description={lede}>
      <Head title="Somebody else is writing" lede={lede} />
      <p class="text">A large import may take some seconds. What you typed is still in the form.</p>
    </Document>
  );
}
