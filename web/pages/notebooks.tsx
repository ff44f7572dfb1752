import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import type { PageContext } from "./context.ts";

type NotebooksProps = {
  context: PageContext;
  /** Whether the notebooks have been built. */
  hasNotebooks: boolean;
  scripts: readonly { name: string; text: string }[];
};

const notebooks = [
  {
    name: "state-building-2017",
    title: "State-building in 2017",
    says: "93 of 922 pictures in January, 3 of 249 in December, with both intervals and the difference.",
  },
  {
    name: "is-videos-by-month",
    title: "Islamic State videos by month",
    says: "The months with the gap in collection, which is not zero, and the break of January 2015.",
  },
  {
    name: "magazine-themes",
    title: "The magazines as an independent echo",
    says: "Utopian images in Dabiq and Rumiyah, coded by other people with another codebook.",
  },
];

/** Findings derived again from this site's own numbers, and how to do the same in R and Python. */
export function NotebooksPage({ context, hasNotebooks, scripts }: NotebooksProps) {
  const lede =
    "Each derives a finding again from this site’s own numbers at revision 83, and stops where they disagree.";
  return (
    <Document context={context} title="Notebooks" description={lede}>
      <Head title="Notebooks" lede={lede} />
      {!hasNotebooks && <p class="text">They are made by npm run build.</p>}
      {hasNotebooks && (
        <ul class="list">
          {notebooks.map(({ name, title, says }) => (
            <li>
              <a href={`/notebooks/${name}`}>{title}</a>
              <p class="sub">{says}</p>
            </li>
          ))}
        </ul>
      )}
      {scripts.map(({ name, text }) => (
        <Part title={name}>
          <pre class="scroll" tabindex={0}>
            <code>{text}</code>
          </pre>
        </Part>
      ))}
    </Document>
  );
}
