import { raw } from "hono/html";
import { minify } from "../style/minify.ts";

export type EmbedProps = {
  title: string;
  alt: string;
  /** The page that the figure is of. */
  link: string;
  /** The figure by the condition under which it is shown; the last is for all others. */
  drawings: readonly { media: string | null; address: string }[];
};

/** A figure alone, to be framed by other sites: as wide as there is room, light or dark. */
export function EmbedPage({ title, alt, link, drawings }: EmbedProps) {
  const usual = drawings.find(({ media }) => media === null);
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Themeline`}</title>
        <link rel="canonical" href={link} />
        <link rel="icon" href="data:," />
        <style>{raw(styles)}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <picture>
            {drawings.map(
              ({ media, address }) => media && <source media={media} srcset={address} />,
            )}
            <img src={usual?.address} alt={alt} />
          </picture>
          <p>
            <a href={link} target="_blank" rel="noopener">
              The numbers and their sources
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}

const styles = minify(`
body { margin: 0; background: #fff; color: #35443f; font: 13px/1.45 "IBM Plex Sans", "Plex Sans", Arial, sans-serif }
h1 { position: absolute; inline-size: 1px; block-size: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
img { display: block; inline-size: 100%; block-size: auto }
p { margin: .5rem 0 .25rem }
a { color: #164291; text-underline-offset: .18em }
:focus-visible { outline: 2px solid #164291; outline-offset: 2px }
@media (prefers-color-scheme: dark) {
  body { background: #121917; color: #c5cfca }
  a, :focus-visible { color: #7fb0f5; outline-color: #7fb0f5 }
}`);
