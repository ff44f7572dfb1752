import { raw } from "hono/html";
import type { PropsWithChildren } from "hono/jsx";
import type { Range } from "../../db/period.ts";
import type { PageContext } from "../pages/context.ts";
import { critical, rampStyles, stylesheet } from "../style/stylesheet.ts";
import { AsOf } from "./as-of.tsx";
import { Footer } from "./footer.tsx";
import { Line } from "./line.tsx";
import { Masthead } from "./masthead.tsx";
import { Notices } from "./notices.tsx";

export type DocumentProps = PropsWithChildren<{
  context: PageContext;
  title: string;
  /** One sentence for those who see the page in a list of results. */
  description: string;
  /** The days this page speaks of; inked on the line under the masthead. */
  ranges?: readonly Range[] | undefined;
  /** Whether a heat map stands on it. */
  hasRamps?: boolean;
  /** Styles that only this page needs. */
  styles?: string;
  /** What the page says to programs, as JSON-LD. */
  linked?: unknown;
  /** Whether browsers without a program load it again every second. */
  isReloaded?: boolean;
}>;

/** A whole page: everything that it needs before the first paint is in it. */
export function Document({
  context,
  title,
  description,
  ranges = [],
  hasRamps,
  styles: own = "",
  linked,
  isReloaded,
  children,
}: DocumentProps) {
  const { code, direction } = context.language ?? { code: "en", direction: "ltr" };
  const { styles: lateStyles, script } = context.assets;
  const styles = lateStyles ? critical : stylesheet;
  return (
    <html lang={code} dir={direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Themeline`}</title>
        <meta name="description" content={description} />
        <link rel="canonical" href={context.address} />
        {context.oembed && (
          <link rel="alternate" type="application/json+oembed" href={context.oembed} />
        )}
        <link rel="icon" href="data:," />
        {isReloaded && (
          <noscript>
            <meta http-equiv="refresh" content="1" />
          </noscript>
        )}
        <style>{raw(styles + (hasRamps ? rampStyles : ""))}</style>
        {own && <style data-own>{raw(own)}</style>}
        {linked !== undefined && <LinkedData linked={linked} />}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the page
        </a>
        <header class="page">
          <Masthead context={context} />
          <Line context={context} ranges={ranges} />
          <AsOf context={context} />
        </header>
        <main class="page" id="main" tabindex={-1}>
          <Notices defects={context.defects} />
          {children}
        </main>
        <Footer context={context} />
        {lateStyles && <link rel="stylesheet" href={lateStyles} />}
        {script && <script type="module" src={script} />}
      </body>
    </html>
  );
}

/** A block that no browser runs; a tag in the words cannot end it. */
function LinkedData({ linked }: { linked: unknown }) {
  const text = JSON.stringify(linked).replaceAll("<", "\\u003c");
  return <script type="application/ld+json">{raw(text)}</script>;
}
