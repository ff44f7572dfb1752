import type { SavedFigure } from "../../db/figures/figures.ts";
import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import { takeStyles } from "../style/take.ts";
import { formatDate } from "../words/period.ts";
import type { PageContext } from "./context.ts";

type FigureProps = {
  context: PageContext;
  saved: SavedFigure;
  /** Whether it would be drawn otherwise today. */
  isNewer: boolean;
  newest: number;
  mayChange: boolean;
  /** The view that it shows, as it was and as it is now. */
  links: { pinned: string; newest: string } | null;
  formats: readonly { extension: string; title: string }[];
};

/** A saved figure as it was published; a newer drawing beside it, if there is one. */
export function FigurePage(props: FigureProps) {
  const { context, saved, isNewer, mayChange, formats, links } = props;
  const { figure, title, note, alt, revision, program, saved_on, withdrawn } = saved;
  const lede = `Saved on ${formatDate(saved_on)} from revision ${revision}, drawn by Themeline ${program}.`;
  return (
    <Document context={context} title={title} description={alt} styles={takeStyles}>
      <Head title={title} lede={note} sub={lede}>
        <p class="tools">
          {links && <a href={links.pinned}>The numbers and their sources</a>}
          {mayChange && <a href={`/figures/${figure}/edit`}>Change the words</a>}
        </p>
      </Head>
      {withdrawn === 1 && (
        <p class="notice" role="status">
          This figure is off the site. Only you and editors see it here.
        </p>
      )}
      <p class="preview">
        <img src={`/figures/${figure}.svg`} alt={alt} />
      </p>
      {isNewer && <Newer {...props} />}
      <Part title="Take it" sub="As it was published, with the numbers of its revision.">
        <p class="tools">
          {formats.map(({ extension, title: what }) => (
            <a href={`/figures/${figure}.${extension}`} title={what}>
              {extension.toUpperCase()}
            </a>
          ))}
        </p>
      </Part>
      {mayChange && <OnOff figure={figure} isOff={withdrawn === 1} />}
    </Document>
  );
}

function Newer({ saved, newest, mayChange, links }: FigureProps) {
  const { figure, alt, revision } = saved;
  const sub =
    newest > revision
      ? `Numbers may have changed since: this is revision ${newest}.`
      : "The program draws it otherwise today; the numbers are the same.";
  return (
    <Part title="A newer drawing" sub={sub}>
      <p class="preview">
        <img src={`/figures/${figure}.svg?newest=1`} alt={`Drawn of revision ${newest}: ${alt}`} />
      </p>
      <p class="tools">{links && <a href={links.newest}>See the view as it is now</a>}</p>
      {mayChange && (
        <form action={`/figures/${figure}`} method="post">
          <input type="hidden" name="newest" value="1" />
          <button type="submit" class="quiet">
            Publish this drawing instead
          </button>
        </form>
      )}
    </Part>
  );
}

function OnOff({ figure, isOff }: { figure: string; isOff: boolean }) {
  return (
    <Part title={isOff ? "Put it back" : "Take it off the site"}>
      <form action={`/figures/${figure}/${isOff ? "restore" : "withdraw"}`} method="post">
        <button type="submit" class="quiet">
          {isOff ? "Show it again" : "Take it off"}
        </button>
      </form>
    </Part>
  );
}
