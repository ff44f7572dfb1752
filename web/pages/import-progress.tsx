import type { Upload } from "../../db/entry/uploads.ts";
import { Document } from "../parts/document.tsx";
import { DropButton } from "../parts/drop-button.tsx";
import { Head } from "../parts/head.tsx";
import { formatNumber } from "../words/number.ts";
import type { PageContext } from "./context.ts";

type ProgressProps = {
  context: PageContext;
  upload: Upload;
  progress: { done: number; total: number };
};

/** How far the reading of a file is. The answer asks browsers to load it again every second. */
export function ProgressPage({ context, upload, progress: { done, total } }: ProgressProps) {
  const lede = "Nothing is written yet. This page loads itself again until the file is read.";
  const title = "Reading the file";
  const words =
    total === 0
      ? "The file is being opened."
      : `${formatNumber(done)} of ${formatNumber(total)} rows are read.`;
  return (
    <Document context={context} title={title} description={lede}>
      <Head title={title} lede={lede} sub={upload.name} />
      <p class="text" role="status">
        {words} {total > 0 && <progress aria-label="Rows read" value={done} max={total} />}
      </p>
      <p class="text">
        <a href={context.path}>Look again now</a>
      </p>
      <form class="lines" action={context.path} method="post">
        <DropButton label="Cancel" />
      </form>
    </Document>
  );
}
