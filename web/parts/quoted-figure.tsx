import type { QuotedShare } from "../../db/catalogue.ts";
import { quotedShares } from "../figures/quoted.ts";
import type { PageContext } from "../pages/context.ts";
import type { Words } from "../words/words.ts";
import { Caption } from "./caption.tsx";
import { Chart } from "./chart.tsx";
import { Tools } from "./tools.tsx";

type QuotedFigureProps = { context: PageContext; quoted: readonly QuotedShare[]; words: Words };

/** The only numbers of a collection that printed percentages alone, drawn. */
export function QuotedFigure({ context, quoted, words }: QuotedFigureProps) {
  const draw = (width: number, id: string) =>
    quotedShares(quoted, { document: context.document, width, id, alt: words.alt });
  return (
    <>
      <figure>
        <Chart wide={draw(744, "q")} narrow={draw(358, "qn")} />
      </figure>
      <Caption words={words} />
      <Tools context={context} />
    </>
  );
}
